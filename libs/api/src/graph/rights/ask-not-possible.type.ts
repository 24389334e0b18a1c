import { customer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Something is missing in what was asked, or it is not there.',
  simpleResolvers: true,
})
@Access(customer)
export class AskNotPossible extends UserError {}
