import { type Facts, officerInReview } from '@rightful/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { AudioRegion } from './audio-region.type.ts';
import { RedactionGround } from './redaction-ground.enum.ts';
import { ReviewReason } from './review-reason.enum.ts';
import { ReviewVerdict } from './review-verdict.enum.ts';

@ObjectType({
  description: 'A recording that the system chose to be heard before its request is answered.',
  simpleResolvers: true,
})
@Access(officerInReview)
export class ReviewItem {
  /** The review through which it is seen: the rule `officerInReview` asks whose it is and how long. */
  readonly review!: NonNullable<Facts['review']>;

  @Field(() => ID, { description: 'Names the item.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => String, { description: 'The device that recorded it.' })
  readonly deviceName!: string;

  @Field(() => Int, { description: 'Its duration in milliseconds.' })
  readonly durationMs!: number;

  @Field(() => [ReviewReason], { description: 'Why it was chosen.' })
  readonly reasons!: readonly ReviewReason[];

  @Field(() => ReviewVerdict, { nullable: true, description: 'What was decided; null while nothing was.' })
  readonly verdict?: ReviewVerdict | null;

  @Field(() => RedactionGround, { nullable: true, description: 'The ground; null for what is kept.' })
  readonly ground?: RedactionGround | null;

  @Field(() => [AudioRegion], { description: 'What is to be silent.' })
  readonly regions!: readonly AudioRegion[];

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  readonly decidedAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether the viewer decided it.' })
  readonly viewerDecided!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the viewer heard it to its end, by the bytes that were served.',
  })
  readonly viewerHeard!: boolean;

  @Field(() => Int, { description: 'How much of it was served to the viewer, in milliseconds.' })
  readonly heardMs!: number;

  @Field(() => [AudioRegion], { description: 'Which parts were served to the viewer.' })
  readonly heardRanges!: readonly AudioRegion[];

  @Field(() => [Int], { description: 'The loudest point of each window, 0 to 255.' })
  readonly peaks!: readonly number[];

  @Field(() => Int, { description: 'Length of such a window in milliseconds.' })
  readonly peakWindowMs!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the sound on this server, within this review; null when it is frozen.',
  })
  readonly audioPath?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the copy that would go out, within this review; null unless parts are muted.',
  })
  readonly mutedPath?: string | null;
}
