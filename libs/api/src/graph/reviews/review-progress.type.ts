import { officer } from '@rightful/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DateTime } from '../common/date-time.scalar.ts';
import { Access } from '../secure-schema/access.ts';
import { ReviewCause } from './review-cause.enum.ts';

@ObjectType({
  description: 'What has to be heard of a request, how it was chosen, and how far the hearing is.',
  simpleResolvers: true,
})
@Access(officer)
export class ReviewProgress {
  @Field(() => ReviewCause, { description: 'Why somebody has to listen.' })
  readonly cause!: ReviewCause;

  @Field(() => DateTime, { description: 'When it was chosen.' })
  readonly chosenAt!: Date;

  @Field(() => String, {
    description:
      'The seed of the sample, in hex: drawn are the recordings whose SHA-256 of seed and id is least.',
  })
  readonly seed!: string;

  @Field(() => Int, { description: 'How many were to be drawn.' })
  readonly sampleSize!: number;

  @Field(() => Int, { description: 'From how many recordings.' })
  readonly population!: number;

  @Field(() => Int, { description: 'How many have to be heard, with everything out of the ordinary.' })
  readonly itemCount!: number;

  @Field(() => Int, { description: 'How many were heard to their end.' })
  readonly heardCount!: number;

  @Field(() => Int, { description: 'On how many an officer who heard them decided.' })
  readonly decidedCount!: number;

  @Field(() => Int, { description: 'How many were decided to go out as they are.' })
  readonly keptCount!: number;

  @Field(() => Int, { description: 'In how many parts are to be silent.' })
  readonly mutedCount!: number;

  @Field(() => Int, { description: 'How many are to be withheld.' })
  readonly withheldCount!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When two officers let the answer go; null until they did.',
  })
  readonly approvedAt?: Date | null;
}
