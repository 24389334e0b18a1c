import { anyone } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'It is not confirmed; the input says why.',
  simpleResolvers: true,
})
@Access(anyone('answers a public report as well'))
export class DeletionNotConfirmed extends UserError {}
