import { closeReview, openReview, reviewRecordings } from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import type { ReviewRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { OpenReviewResult } from './open-review-result.union.ts';
import { Review } from './review.type.ts';
import { ReviewClosed } from './review-closed.type.ts';
import { ReviewRecordingConnection } from './review-recording-connection.type.ts';

@Resolver(() => Review)
export class ReviewsResolver {
  @FieldResolver(() => ReviewRecordingConnection, {
    description: 'The recordings that were chosen to be heard, newest first.',
  })
  async recordings(
    @Root() row: ReviewRow,
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ReviewRecordingConnection> {
    const page = await reviewRecordings(context.officer, row, { first, after });
    const review = { accountId: row.officerId, closesAt: row.closesAt };
    return { ...page, nodes: page.nodes.map((recording) => ({ ...recording, review })) };
  }

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
