import type { WorkItemRow } from '@rightful/data';
import type { StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import { newSecretToken, secretTokenHash } from '../people/tokens/secret-token.ts';
import type { OfficerContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { type CalendarDay, calendarText } from './calendar-text.ts';
import { workId } from './work-id.ts';

/** A calendar shows so many of the officer's own cases, and as many that nobody has. */
const MOST_CASES = 500;
/** A calendar asks often; that it asked is written down once in this time. */
const READ_PACE_MS = 60 * 60_000;

export interface CalendarFeed {
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export type RenewCalendarFeedResult =
  | { readonly kind: 'CalendarFeedRenewed'; readonly path: string; readonly feed: CalendarFeed }
  | StepUpNeeded;

export const calendarFeedOf = (ctx: OfficerContext): Promise<CalendarFeed | null> =>
  ctx.data.common.calendarFeeds.one({ accountId: ctx.viewer.accountId });

/** Makes the officer's calendar address; the one before ends at once. The secret in it is shown here and never again. */
export async function renewCalendarFeed(ctx: OfficerContext): Promise<RenewCalendarFeedResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const { accountId } = ctx.viewer;
  const { token, hash: tokenHash } = newSecretToken();
  const createdAt = ctx.now();
  await ctx.data.transact(createdAt, async (tx) => {
    await tx.common.calendarFeeds.delete({ accountId });
    await tx.common.calendarFeeds.insert({ accountId, tokenHash, createdAt, readAt: null });
    tx.record({ action: 'renew-calendar-feed', viewer: ctx.viewer });
  });
  return { kind: 'CalendarFeedRenewed', path: `/calendar/${token}.ics`, feed: { createdAt, readAt: null } };
}

/** False when there was none. */
export const endCalendarFeed = (ctx: OfficerContext): Promise<boolean> =>
  ctx.data.transact(ctx.now(), async (tx) => {
    const ended = (await tx.common.calendarFeeds.delete({ accountId: ctx.viewer.accountId })) === 1;
    if (ended) tx.record({ action: 'end-calendar-feed', viewer: ctx.viewer });
    return ended;
  });

/** The calendar behind a secret, as text; null for one that is unknown, renewed, or of somebody who is no officer any more. */
export async function readCalendarFeed(portal: Portal, token: string): Promise<string | null> {
  const tokenHash = secretTokenHash(token);
  if (!tokenHash) return null;
  const { common } = portal.data;
  const feed = await common.calendarFeeds.one({ tokenHash });
  if (!feed) return null;
  const officer = await common.accounts.one({ id: feed.accountId });
  if (officer?.role !== 'officer' || officer.closedAt) return null;
  const now = portal.now();
  if (!feed.readAt || now.getTime() - feed.readAt.getTime() >= READ_PACE_MS)
    await portal.data.transact(now, (tx) => tx.common.calendarFeeds.update({ tokenHash }, { readAt: now }));
  const [own, nobodys] = await Promise.all([
    common.workItems.page({ assigneeId: officer.id }, MOST_CASES),
    common.workItems.page({ assigneeId: null }, MOST_CASES),
  ]);
  return calendarText([...own.rows, ...nobodys.rows].flatMap(daysOf), {
    origin: portal.config.service.publicUrl,
    timeZone: portal.config.controller.timeZone,
    locale: officer.locale,
  });
}

function daysOf(row: WorkItemRow): CalendarDay[] {
  const { version, changedAt, actAt, dueAt } = row;
  const caseId = workId(row);
  const day = { caseId, version, changedAt };
  const due: CalendarDay[] = dueAt ? [{ ...day, what: 'due', at: dueAt }] : [];
  return dueAt && actAt >= dueAt ? due : [{ ...day, what: 'act', at: actAt }, ...due];
}
