import { type Facts, officerInReview } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';

@ObjectType({ description: 'A recording as a review shows it.', simpleResolvers: true })
@Access(officerInReview)
export class ReviewRecording {
  /** The review through which it is seen: the rule `officerInReview` asks whose it is and how long. */
  readonly review!: NonNullable<Facts['review']>;

  @Field(() => ID, { description: 'Names the recording.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => String, { description: 'The device that recorded it.' })
  readonly deviceName!: string;

  @Field(() => Int, { description: 'Its duration in milliseconds.' })
  readonly durationMs!: number;

  @Field(() => String, { description: 'Path of the sound on this server, within this review.' })
  readonly audioPath!: string;
}
