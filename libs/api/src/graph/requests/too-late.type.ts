import { customer } from '@rightful/policy';
import { ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'The request cannot be taken back any more.',
  simpleResolvers: true,
})
@Access(customer)
export class TooLate extends UserError {}
