import { moreThan, oneOf, type WorkViewRow } from '@rightful/data';
import { newId, parseId, type WorkViewId } from '@rightful/policy';
import type { Refusal } from '../people/outcomes.ts';
import type { OfficerContext } from '../portal/context.ts';
import { MOST_PICKS, toFilter, type WorkChoice } from './list-work.ts';
import { readRows, readSeen, type SeenWork } from './stale-view.ts';

const MOST_VIEWS = 30;
const LONGEST_NAME = 80;

export interface WorkView {
  readonly id: WorkViewId;
  readonly name: string;
  /** Null: put together by hand. */
  readonly choice: WorkChoice | null;
}

export type SaveWorkViewResult =
  | { readonly kind: 'WorkViewSaved'; readonly view: WorkView }
  | Refusal<'WorkViewRefused'>;
export type PickWorkResult =
  | { readonly kind: 'WorkPicked'; readonly view: WorkView; readonly count: number }
  | Refusal<'WorkViewRefused'>;

const refused = (message: string): Refusal<'WorkViewRefused'> => ({
  kind: 'WorkViewRefused',
  code: 'WORK_VIEW_REFUSED',
  message,
  path: ['name'],
});

const toView = ({ id, name, filter }: WorkViewRow): WorkView => ({
  id,
  name,
  choice: filter as WorkChoice | null,
});

/** The officer's own views, by name. */
export const listWorkViews = async (ctx: OfficerContext): Promise<WorkView[]> =>
  (await viewsOf(ctx)).map(toView);

const viewsOf = (ctx: OfficerContext): Promise<WorkViewRow[]> =>
  ctx.data.common.workViews.find(
    { accountId: ctx.viewer.accountId, createdAt: moreThan(new Date(0)) },
    { order: { name: 'ASC', id: 'ASC' }, take: MOST_VIEWS },
  );

/** Keeps a filter under a name; without one, an empty list to be filled by hand. Throws RangeError for a filter that cannot be. */
export async function saveWorkView(
  ctx: OfficerContext,
  name: string,
  choice: WorkChoice | null,
): Promise<SaveWorkViewResult> {
  const words = name.trim();
  if (words === '' || words.length > LONGEST_NAME)
    return refused(`Give it a name of 1 to ${LONGEST_NAME} characters.`);
  if (choice) toFilter(ctx, choice);
  if ((await viewsOf(ctx)).length >= MOST_VIEWS)
    return refused(`You have ${MOST_VIEWS} views. Delete one first.`);
  const now = ctx.now();
  const row: WorkViewRow = {
    accountId: ctx.viewer.accountId,
    id: newId('workView', now),
    name: words,
    filter: choice,
    createdAt: now,
  };
  await ctx.data.transact(now, (tx) => tx.common.workViews.insert(row));
  return { kind: 'WorkViewSaved', view: toView(row) };
}

/** False when the officer has no such view. */
export function deleteWorkView(ctx: OfficerContext, id: WorkViewId): Promise<boolean> {
  const own = { accountId: ctx.viewer.accountId };
  return ctx.data.transact(ctx.now(), async (tx) => {
    await tx.common.workPicks.delete({ ...own, viewId: id });
    return (await tx.common.workViews.delete({ ...own, id })) === 1;
  });
}

/** Puts work into a list of one's own, or takes it out. Throws RangeError. */
export function pickWork(
  ctx: OfficerContext,
  viewText: string,
  seen: readonly SeenWork[],
  way: 'put-in' | 'take-out',
): Promise<PickWorkResult> {
  const viewId = parseId('workView', viewText);
  const wanted = readSeen(seen);
  const accountId = ctx.viewer.accountId;
  return ctx.data.transact(ctx.now(), async (tx): Promise<PickWorkResult> => {
    const { workViews, workPicks } = tx.common;
    const view = viewId && (await workViews.one({ accountId, id: viewId }));
    if (!view || view.filter !== null) return refused('That is not a list of yours that is filled by hand.');
    const { rows } = await readRows(tx, wanted);
    const ids = rows.map(({ id }) => id);
    await workPicks.delete({ accountId, viewId, itemId: oneOf(ids) });
    if (way === 'put-in') {
      if ((await workPicks.count({ accountId, viewId })) + ids.length > MOST_PICKS)
        return refused(`A list filled by hand holds ${MOST_PICKS} pieces of work.`);
      await workPicks.insert(ids.map((itemId) => ({ accountId, viewId, itemId, pickedAt: tx.now })));
    }
    return { kind: 'WorkPicked', view: toView(view), count: await workPicks.count({ accountId, viewId }) };
  });
}
