import { customer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';

@InputType({ description: 'What is not theirs: exactly one of the three ids.' })
@Access(customer)
export class ReportNotMeInput {
  @Field(() => ID, { nullable: true, description: 'A recording.' })
  readonly recordingId?: string | null;

  @Field(() => ID, { nullable: true, description: 'An archive as a whole.' })
  readonly archiveId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Something that was downloaded.' })
  readonly deliveryId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the customer noticed, in their words; at most 2,000 characters.',
  })
  readonly note?: string | null;
}
