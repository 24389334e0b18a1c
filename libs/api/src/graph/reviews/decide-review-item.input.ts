import { officer } from '@rightful/policy';
import { Field, ID, InputType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { AudioRegionInput } from './audio-region.input.ts';
import { RedactionGround } from './redaction-ground.enum.ts';
import { ReviewVerdict } from './review-verdict.enum.ts';

@InputType({ description: 'A verdict on one recording.' })
@Access(officer)
export class DecideReviewItemInput {
  @Field(() => ID, { description: 'Which item.' })
  readonly itemId!: string;

  @Field(() => ReviewVerdict, { description: 'What is decided.' })
  readonly verdict!: ReviewVerdict;

  @Field(() => [AudioRegionInput], { nullable: true, description: 'What is to be silent; for MUTE alone.' })
  readonly regions?: readonly AudioRegionInput[] | null;

  @Field(() => RedactionGround, { nullable: true, description: 'Why; for MUTE and WITHHOLD.' })
  readonly ground?: RedactionGround | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in words, for the second officer; at most 2,000 characters. For MUTE and WITHHOLD.',
  })
  readonly words?: string | null;
}
