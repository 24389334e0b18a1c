import { officer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'No review can be opened on this request.',
  simpleResolvers: true,
})
@Access(officer)
export class NotReviewable extends UserError {}
