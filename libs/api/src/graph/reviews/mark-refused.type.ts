import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The marked parts or the ground make no sense; the message says which.',
  simpleResolvers: true,
})
@Access(officer)
export class MarkRefused extends UserError {}
