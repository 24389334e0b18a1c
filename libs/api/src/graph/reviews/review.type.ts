import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({
  description:
    "A look that an officer takes at a request's recordings, for a stated reason and a limited time. The customer sees that it happened.",
  simpleResolvers: true,
})
@Access(officer)
export class Review {
  @Field(() => ID, { description: 'Names the review; goes with every request for sound.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was opened.' })
  readonly openedAt!: Date;

  @Field(() => DateTime, { description: 'When it closes by itself.' })
  readonly closesAt!: Date;

  @Field(() => String, { description: "Why it was opened, in the officer's words." })
  readonly reason!: string;
}
