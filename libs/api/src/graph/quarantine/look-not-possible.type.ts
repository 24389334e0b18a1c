import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The look was not put on record, and nothing was changed; the message says why.',
  simpleResolvers: true,
})
@Access(officer)
export class LookNotPossible extends UserError {}
