import {
  type DecideReviewItemResult as Decided,
  decideReviewItem,
  findReviewItem,
  nextReviewItem,
  type ReviewItemView,
  reviewItems,
  reviewReasonOf,
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
import { ReviewItem } from './review-item.type.ts';
import { ReviewItemConnection } from './review-item-connection.type.ts';
import { ReviewItemLeft } from './review-item-left.enum.ts';
import { toReviewProgress } from './to-review-progress.ts';
import { toVerdict } from './to-verdict.ts';

@Resolver(() => Review)
export class ReviewItemsResolver {
  @FieldResolver()
  async reason(@Root() row: ReviewRow, @Ctx() context: RequestContext): Promise<string> {
    return (await reviewReasonOf(context.officer, row)) ?? '';
  }

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
    return { ...page, nodes: page.nodes.map((item) => within(row, item)) };
  }

  @FieldResolver(() => ReviewItem, {
    nullable: true,
    description: 'One of them; null when it is none of this review.',
  })
  async item(
    @Root() row: ReviewRow,
    @Argument('id', () => ID, { description: 'Which item.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ReviewItem | null> {
    const item = await findReviewItem(context.officer, row, readId('reviewItem', id));
    return item && within(row, item);
  }

  @FieldResolver(() => ReviewItem, {
    nullable: true,
    description: 'The next item with something left to be done, from the beginning once the end is reached.',
  })
  async nextItem(
    @Root() row: ReviewRow,
    @Argument('left', () => ReviewItemLeft, { description: 'What is left.' }) left: ReviewItemLeft,
    @Argument('behind', () => ID, {
      nullable: true,
      description: 'Behind which item; else from the beginning.',
    })
    behind: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ReviewItem | null> {
    const from = behind ? readId('reviewItem', behind) : null;
    const item = await nextReviewItem(context.officer, row, left, from);
    return item && within(row, item);
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

const within = ({ officerId, closesAt }: ReviewRow, item: ReviewItemView): ReviewItem =>
  ({ ...item, review: { accountId: officerId, closesAt } }) as ReviewItem;

const shown = (result: Decided): unknown => {
  if (result.kind === 'ReviewItemDecided')
    return { kind: result.kind, progress: toReviewProgress(result.progress) };
  if (result.kind === 'NotHeard') return { ...result, openItemIds: result.open.map(({ id }) => id) };
  return result;
};
