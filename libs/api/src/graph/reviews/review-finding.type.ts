import { officer } from '@rightful/policy';
import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { AudioRegion } from './audio-region.type.ts';
import { Hearing } from './hearing.type.ts';
import { RedactionGround } from './redaction-ground.enum.ts';
import { ReviewReason } from './review-reason.enum.ts';
import { ReviewVerdict } from './review-verdict.enum.ts';

@ObjectType({
  description: 'What was heard of a recording that was chosen, and decided on it, for the second officer.',
  simpleResolvers: true,
})
@Access(officer)
export class ReviewFinding {
  @Field(() => ID, { description: 'Names the item.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly recordedAt!: Date;

  @Field(() => [ReviewReason], { description: 'Why it was chosen.' })
  readonly reasons!: readonly ReviewReason[];

  @Field(() => ReviewVerdict, { nullable: true, description: 'What was decided; null while nothing was.' })
  readonly verdict?: ReviewVerdict | null;

  @Field(() => RedactionGround, { nullable: true, description: 'The ground; null for what is kept.' })
  readonly ground?: RedactionGround | null;

  @Field(() => String, {
    nullable: true,
    description: "Why, in the first officer's words; null for what is kept. The customer never reads it.",
  })
  readonly words?: string | null;

  @Field(() => [AudioRegion], { description: 'What is to be silent.' })
  readonly regions!: readonly AudioRegion[];

  @Field(() => Boolean, {
    description:
      'Whether the transcript is left out as a whole, since it does not say when its words were said.',
  })
  readonly isTranscriptWithheld!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided.' })
  readonly decidedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Who decided it.' })
  readonly decidedByName?: string | null;

  @Field(() => [Hearing], { description: 'Who heard how much of it; empty when nobody heard any.' })
  readonly hearings!: readonly Hearing[];
}
