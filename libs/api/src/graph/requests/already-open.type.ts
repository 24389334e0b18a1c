import { customer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'A request is open already; one is worked on at a time.',
  simpleResolvers: true,
})
@Access(customer)
export class AlreadyOpen extends UserError {
  @Field(() => ID, { description: 'The open one.' })
  readonly requestId!: string;
}
