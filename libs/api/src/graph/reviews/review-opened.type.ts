import { officer } from '@rightful/policy';
import { Field, ObjectType } from 'type-graphql';
import { Access } from '../secure-schema/access.ts';
import { Review } from './review.type.ts';

@ObjectType({ description: 'A review was opened.', simpleResolvers: true })
@Access(officer)
export class ReviewOpened {
  @Field(() => Review, { description: 'The review.' })
  readonly review!: Review;
}
