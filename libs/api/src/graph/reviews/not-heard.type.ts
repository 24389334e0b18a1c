import { officer } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { UserError } from '../common/user-error.type.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  implements: UserError,
  description: 'Something that was chosen was not heard to its end, or not decided on by who heard it.',
  simpleResolvers: true,
})
@Access(officer)
export class NotHeard extends UserError {
  @Field(() => Int, { description: 'How many were heard.' })
  readonly heardCount!: number;

  @Field(() => Int, { description: 'How many were decided on.' })
  readonly decidedCount!: number;

  @Field(() => Int, { description: 'Of how many.' })
  readonly itemCount!: number;

  @Field(() => [ID], { description: 'The items that stand in the way.' })
  readonly openItemIds!: readonly string[];
}
