import { reviewFindings, reviewProgress } from '@rightful/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { OfficerRequest } from '../desk/officer-request.type.ts';
import type { RequestRow } from '../rows.ts';
import { ReviewFindingConnection } from './review-finding-connection.type.ts';
import { ReviewProgress } from './review-progress.type.ts';
import { toReviewProgress } from './to-review-progress.ts';

@Resolver(() => OfficerRequest)
export class ReviewedRequestResolver {
  @FieldResolver(() => ReviewProgress, {
    nullable: true,
    description: 'What has to be heard before it is answered; null when nothing was chosen.',
  })
  async reviewProgress(
    @Root() request: RequestRow,
    @Ctx() context: RequestContext,
  ): Promise<ReviewProgress | null> {
    const progress = await reviewProgress(context.officer, request);
    return progress && toReviewProgress(progress);
  }

  @FieldResolver(() => ReviewFindingConnection, {
    description: 'What was heard of each recording that was chosen, and decided on it; the oldest first.',
  })
  reviewFindings(
    @Root() request: RequestRow,
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return reviewFindings(context.officer, request, { first, after });
  }
}
