import {
  type DecideReviewItemResult as Decided,
  decideReviewItem,
  reviewItems,
  undoReviewItem,
} from '@rightful/domain';
import { officer } from '@rightful/policy';
import { Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../request-context.ts';
import { After, First } from '../common/page-arguments.ts';
import { readId } from '../common/read-id.ts';
import type { ReviewRow } from '../rows.ts';
import { Access } from '../secure-schema/access.ts';
import { Argument } from '../secure-schema/argument.ts';
import { DecideReviewItemInput } from './decide-review-item.input.ts';
import { DecideReviewItemResult } from './decide-review-item-result.union.ts';
import { Review } from './review.type.ts';
import { ReviewItemConnection } from './review-item-connection.type.ts';
import { toReviewProgress } from './to-review-progress.ts';
import { toVerdict } from './to-verdict.ts';

@Resolver(() => Review)
export class ReviewItemsResolver {
  @FieldResolver(() => ReviewItemConnection, {
    description: 'What the system chose to be heard, the oldest first.',
  })
  async items(
    @Root() row: ReviewRow,
    @First(50) first: number,
    @After() after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<ReviewItemConnection> {
    const page = await reviewItems(context.officer, row, { first, after });
    const review = { accountId: row.officerId, closesAt: row.closesAt };
    return {
      ...page,
      nodes: page.nodes.map((item) => ({ ...item, review })) as ReviewItemConnection['nodes'],
    };
  }

  @Mutation(() => DecideReviewItemResult, {
    description:
      'Decides on a recording that was chosen, by the officer who heard it to its end; takes effect when a second officer lets the answer go.',
  })
  @Access(officer)
  async decideReviewItem(
    @Argument('input', () => DecideReviewItemInput, { description: 'The verdict.', access: [officer] })
    input: DecideReviewItemInput,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    const id = readId('reviewItem', input.itemId);
    return shown(await decideReviewItem(context.officer, id, toVerdict(input)));
  }

  @Mutation(() => DecideReviewItemResult, { description: 'Takes a verdict back.' })
  @Access(officer)
  async undoReviewItem(
    @Argument('itemId', () => ID, { description: 'Which item.', access: [officer] }) itemId: string,
    @Ctx() context: RequestContext,
  ): Promise<unknown> {
    return shown(await undoReviewItem(context.officer, readId('reviewItem', itemId)));
  }
}

const shown = (result: Decided): unknown => {
  if (result.kind === 'ReviewItemDecided')
    return { kind: result.kind, progress: toReviewProgress(result.progress) };
  if (result.kind === 'NotHeard') return { ...result, openItemIds: result.open.map(({ id }) => id) };
  return result;
};
