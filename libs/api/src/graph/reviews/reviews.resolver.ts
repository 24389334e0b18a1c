import { closeReview, openReview } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { readId } from '../common/read-id.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { OpenReviewResult } from './open-review-result.union.ts';
import { Review } from './review.type.ts';
import { ReviewClosed } from './review-closed.type.ts';

@Resolver(() => Review)
export class ReviewsResolver {
  @Mutation(() => OpenReviewResult, {
    description:
      'Opens a look at the recordings of a request, for an hour; needs a fresh proof of identity. The customer sees it.',
  })
  @Access(officer)
  openReview(
    @Argument('requestId', () => ID, { description: 'Which request.', access: [officer] }) requestId: string,
    @Argument('reason', () => String, { description: 'Why; the customer reads it.', access: [officer] })
    reason: string,
    @Argument('compellingGrounds', () => String, {
      nullable: true,
      description: 'Where the customer objected to human review: what outweighs that; the customer reads it.',
      access: [officer],
    })
    compellingGrounds: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return openReview(context.officer, readId('request', requestId), reason, compellingGrounds ?? null);
  }

  @Mutation(() => ReviewClosed, {
    description: 'Closes the own review; closing what is closed changes nothing.',
  })
  @Access(officer)
  closeReview(
    @Argument('reviewId', () => ID, { description: 'Which review.', access: [officer] }) reviewId: string,
    @Ctx() context: RequestContext,
  ): Promise<ReviewClosed> {
    return closeReview(context.officer, readId('review', reviewId));
  }
}
