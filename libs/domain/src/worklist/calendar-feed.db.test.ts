import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { idToBytes, newId } from '@rightful/policy';
import { addOfficer, openTestPortal, type TestPortal } from '@rightful/testing';
import type { OfficerContext } from '../portal/context.ts';
import { calendarFeedOf, endCalendarFeed, readCalendarFeed, renewCalendarFeed } from './calendar-feed.ts';

let at: TestPortal;
let olga: OfficerContext;
let otto: OfficerContext;

beforeEach(async () => {
  at = await openTestPortal();
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
});
afterEach(() => at.close());

async function renew(ctx: OfficerContext): Promise<string> {
  const renewed = await renewCalendarFeed(ctx);
  if (renewed.kind !== 'CalendarFeedRenewed') throw new Error(renewed.kind);
  return /^\/calendar\/(.+)\.ics$/.exec(renewed.path)?.[1] ?? '';
}

async function addWork(of: OfficerContext | null): Promise<string> {
  const now = at.clock.now();
  const id = newId('request', now);
  const day = new Date(now.getTime() + 5 * 86_400_000);
  await at.portal.data.transact(now, (tx) =>
    tx.common.workItems.put({
      id: idToBytes(id),
      thing: 'request',
      label: null,
      kind: 'access',
      state: 'asked',
      reason: 'due',
      door: 'portal',
      actAt: day,
      dueAt: day,
      paused: false,
      assigneeId: of?.viewer.accountId ?? null,
      version: 1,
    }),
  );
  return id;
}

test('shows an officer their own dates and nobody’s, and no other officer’s', async () => {
  const [own, others, nobodys] = [await addWork(olga), await addWork(otto), await addWork(null)];
  const text = (await readCalendarFeed(at.portal, await renew(olga))) ?? '';
  expect(text).toContain(own);
  expect(text).toContain(nobodys);
  expect(text).not.toContain(others);
  expect(await calendarFeedOf(olga)).toMatchObject({ readAt: at.clock.now() });
});

test('an address that was renewed or ended reads nothing', async () => {
  const first = await renew(olga);
  const second = await renew(olga);
  expect(await readCalendarFeed(at.portal, first)).toBeNull();
  expect(await readCalendarFeed(at.portal, second)).not.toBeNull();
  expect(await endCalendarFeed(olga)).toBe(true);
  expect(await readCalendarFeed(at.portal, second)).toBeNull();
  expect(await endCalendarFeed(olga)).toBe(false);
  expect(await readCalendarFeed(at.portal, 'x'.repeat(43))).toBeNull();
  expect(await readCalendarFeed(at.portal, '../../etc')).toBeNull();
});

test('whoever left reads nothing any more', async () => {
  const token = await renew(olga);
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.accounts.update({ id: olga.viewer.accountId }, { closedAt: at.clock.now() }),
  );
  expect(await readCalendarFeed(at.portal, token)).toBeNull();
});

test('a new address needs a fresh proof, and the secret stands nowhere', async () => {
  const token = await renew(olga);
  const rows = JSON.stringify(
    await at.portal.data.common.calendarFeeds.one({ accountId: olga.viewer.accountId }),
  );
  expect(rows).not.toContain(token);
  at.clock.pass(6 * 60_000);
  expect(await renewCalendarFeed(olga)).toMatchObject({ kind: 'StepUpNeeded' });
});
