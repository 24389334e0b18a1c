import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { ReviewProgress } from './review-progress.type.ts';

@ObjectType({ description: 'The verdict stands, or was taken back.', simpleResolvers: true })
@Access(officer)
export class ReviewItemDecided {
  @Field(() => ReviewProgress, { description: 'How far the review is now.' })
  readonly progress!: ReviewProgress;
}
