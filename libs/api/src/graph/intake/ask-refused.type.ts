import { anyone } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Something in the form has to be put right; nothing was stored.',
  simpleResolvers: true,
})
@Access(anyone('who asks may have no account'))
export class AskRefused extends UserError {}
