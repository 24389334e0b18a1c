import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { MessageContent } from '@rightful/mail';
import { idToBytes, newId } from '@rightful/policy';
import { addOfficer, openTestPortal, TestClock, type TestPortal } from '@rightful/testing';
import type { OfficerContext } from '../portal/context.ts';
import { writeDigests } from './write-digests.ts';

const HOUR_MS = 3_600_000;
/** A Friday, six in the morning in Berlin. */
const FRIDAY = '2026-11-20T05:00:00Z';
let at: TestPortal;
let olga: OfficerContext;

beforeEach(async () => {
  at = await openTestPortal({ clock: new TestClock(new Date(FRIDAY)) });
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
});
afterEach(() => at.close());

async function addWork(inHours: number, isMine: boolean): Promise<void> {
  const now = at.clock.now();
  const day = new Date(now.getTime() + inHours * HOUR_MS);
  await at.portal.data.transact(now, (tx) =>
    tx.common.workItems.put({
      id: idToBytes(newId('request', now)),
      thing: 'request',
      label: null,
      kind: 'access',
      state: 'asked',
      reason: 'due',
      door: 'portal',
      actAt: day,
      dueAt: day,
      paused: false,
      assigneeId: isMine ? olga.viewer.accountId : null,
      version: 1,
    }),
  );
}

const mails = async () =>
  (await at.portal.data.common.mails.find({ accountId: olga.viewer.accountId })).map(
    ({ message }) => message as MessageContent,
  );

test('says each working morning, once, what waits: counts and a date', async () => {
  await addWork(-5, true);
  await addWork(30, false);
  await addWork(500, true);
  await writeDigests(at.portal);
  expect(await mails()).toEqual([]);
  at.clock.pass(HOUR_MS);
  await Promise.all([writeDigests(at.portal), writeDigests(at.portal)]);
  await writeDigests(at.portal);
  expect(await mails()).toEqual([
    {
      kind: 'work-digest',
      lateCount: 1,
      soonCount: 1,
      mineCount: 2,
      nobodysCount: 1,
      nextDueAt: new Date(Date.parse(FRIDAY) - 5 * HOUR_MS).toISOString(),
    },
  ]);
  at.clock.pass(24 * HOUR_MS);
  await writeDigests(at.portal);
  expect(await mails()).toHaveLength(1);
  at.clock.pass(48 * HOUR_MS);
  await writeDigests(at.portal);
  expect(await mails()).toHaveLength(2);
});

test('says nothing where nothing waits', async () => {
  at.clock.pass(HOUR_MS);
  await writeDigests(at.portal);
  expect(await mails()).toEqual([]);
});
