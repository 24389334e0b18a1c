import { oneOf, type WorkFilter, type WorkItemRow, type WorkPlace, type WorkRows } from '@rightful/data';
import { type AccountId, parseId } from '@rightful/policy';
import { openCursor, sealCursor } from '../paging/cursor.ts';
import type { Page, PageRequest } from '../paging/page.ts';
import type { OfficerContext } from '../portal/context.ts';
import { BadInputError } from './bad-input.ts';
import { SOON_MS, toWorkItems, type WorkItem } from './work-item.ts';

/** What an officer asks to see; what is absent does not matter. */
export interface WorkChoice {
  readonly kind?: WorkFilter['kind'] | null;
  readonly reason?: WorkFilter['reason'] | null;
  readonly door?: WorkFilter['door'] | null;
  readonly isPaused?: boolean | null;
  readonly when?: 'late' | 'soon' | null;
  /** `mine`, `nobody`, or the id of an officer. */
  readonly assignee?: string | null;
  /** A view put together by hand: the other choices do not count. */
  readonly viewId?: string | null;
}

export const MOST_PICKS = 500;

/** The same choice as a filter of rows, at this instant and for this officer. */
export function toFilter(ctx: OfficerContext, choice: WorkChoice): WorkFilter {
  const now = ctx.now();
  const { kind, reason, door, isPaused, when } = choice;
  return {
    ...(kind ? { kind } : {}),
    ...(reason ? { reason } : {}),
    ...(door ? { door } : {}),
    ...(typeof isPaused === 'boolean' ? { paused: isPaused } : {}),
    ...(when === 'late' ? { dueBefore: now } : {}),
    ...(when === 'soon' ? { dueFrom: now, dueBefore: new Date(now.getTime() + SOON_MS) } : {}),
    ...whose(ctx.viewer.accountId, choice.assignee),
  };
}

function whose(viewerId: AccountId, assignee: string | null | undefined): WorkFilter {
  if (!assignee) return {};
  if (assignee === 'mine') return { assigneeId: viewerId };
  if (assignee === 'nobody') return { assigneeId: null };
  const id = parseId('account', assignee);
  if (!id) throw new BadInputError('There is no such officer.');
  return { assigneeId: id };
}

/** A page of open work, the most urgent first. A page may be short and still have one behind it. Throws BadCursorError, RangeError. */
export async function listWork(
  ctx: OfficerContext,
  choice: WorkChoice,
  { first, after }: PageRequest,
): Promise<Page<WorkItem>> {
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw new BadInputError('A page has 1 to 100 entries.');
  const opened = after ? await openCursor(ctx, 'worklist', choice, after) : undefined;
  const place = opened && { at: new Date(opened.sort), id: Buffer.from(opened.id) };
  const { rows, end } = choice.viewId
    ? await pickedRows(ctx, choice.viewId, first, place)
    : await ctx.data.common.workItems.page(toFilter(ctx, choice), first, place);
  const endCursor =
    end && (await sealCursor(ctx, 'worklist', choice, { sort: end.at.getTime(), id: end.id }));
  return {
    nodes: await toWorkItems(ctx, rows),
    pageInfo: { hasNextPage: endCursor !== null, endCursor },
  };
}

/** What an officer put into a list is little, and read whole. */
async function pickedRows(
  ctx: OfficerContext,
  viewText: string,
  first: number,
  after: WorkPlace | undefined,
): Promise<WorkRows> {
  const viewId = parseId('workView', viewText);
  if (!viewId) throw new BadInputError('There is no such view.');
  const { workPicks, workItems } = ctx.data.common;
  const picks = await workPicks.find({ accountId: ctx.viewer.accountId, viewId }, { take: MOST_PICKS });
  const all = await workItems.find({ id: oneOf(picks.map(({ itemId }) => itemId)), openMark: 1 });
  const rest = all
    .sort(byPlace)
    .filter((row) => !after || byPlace(row, { actAt: after.at, id: after.id }) > 0);
  const rows = rest.slice(0, first);
  const last = rows.at(-1);
  return { rows, end: rest.length > first && last ? { at: last.actAt, id: last.id } : null };
}

type Placed = Pick<WorkItemRow, 'actAt' | 'id'>;
const byPlace = (a: Placed, b: Placed): number =>
  a.actAt.getTime() - b.actAt.getTime() || Buffer.compare(a.id, b.id);
