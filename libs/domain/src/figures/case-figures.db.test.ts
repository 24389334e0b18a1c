import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { eraseSubjectRows, type RequestKind, type RequestRow, taskScope } from '@rightful/data';
import { addCustomer, addOfficer, openTestPortal, type TestPortal } from '@rightful/testing';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { openRequest } from '../requests/index.ts';
import { caseFigures } from './index.ts';

const DAY_MS = 86_400_000;
let at: TestPortal;
let olga: OfficerContext;
let people = 0;

beforeEach(async () => {
  people = 0;
  at = await openTestPortal();
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
});
afterEach(() => at.close());

/** A request of somebody's own, received so many days ago, then changed as said. */
async function received(daysAgo: number, kind: RequestKind, set: Partial<RequestRow> = {}) {
  const customer = await addCustomer(at, `Customer ${String.fromCharCode(97 + people++)}`);
  const ctx = taskContext(at.portal, 'test');
  const scope = taskScope(ctx.viewer, customer.subjectId);
  const receivedAt = new Date(at.clock.now().getTime() - daysAgo * DAY_MS);
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    const { id } = await openRequest(ctx, tx, scope, { kind, door: 'letter', receivedAt });
    await tx.owned(scope).requests.update({ id }, set);
  });
}
const ago = (days: number) => new Date(at.clock.now().getTime() - days * DAY_MS);
const answeredAgo = (days: number, more: Partial<RequestRow> = {}): Partial<RequestRow> => ({
  outcome: 'granted',
  endedAt: ago(days),
  openMark: null,
  ...more,
});

test('says what was answered in time, late and not yet, and how long it took', async () => {
  await received(20, 'erasure', answeredAgo(17));
  await received(20, 'erasure', answeredAgo(15));
  await received(50, 'erasure', answeredAgo(2));
  await received(2, 'access', { readyAt: ago(1), assigneeId: olga.viewer.accountId });
  await received(60, 'access', { assigneeId: olga.viewer.accountId });
  await received(3, 'objection', { state: 'withdrawn', openMark: null, endedAt: ago(1) });
  await received(9, 'objection', answeredAgo(1, { outcome: 'refused', grounds: ['UNFOUNDED', 'EXCESSIVE'] }));
  const figures = await caseFigures(olga, 12, false);
  expect(figures.overall).toMatchObject({ received: 7, inTime: 4, late: 1, open: 1, overdue: 1, ended: 1 });
  expect(figures.byKind.find(({ kind }) => kind === 'erasure')).toMatchObject({
    ...{ received: 3, inTime: 2, late: 1, medianDays: 5, p95Days: 48 },
  });
  expect(figures.outcomes).toContainEqual({ kind: 'objection', outcome: 'refused', count: 1 });
  expect(figures.outcomes).toContainEqual({ kind: 'objection', outcome: 'withdrawn', count: 1 });
  expect(figures.grounds).toEqual(
    expect.arrayContaining([
      { ground: 'UNFOUNDED', count: 1 },
      { ground: 'EXCESSIVE', count: 1 },
    ]),
  );
  expect(figures.workload).toContainEqual({ officerName: 'Olga Officer', open: 2, overdue: 1, answered: 1 });
  const inMonths = figures.byMonth.filter(({ kind }) => kind === null);
  expect(inMonths.map(({ month }) => month)).toEqual(figures.months);
  expect(inMonths.reduce((sum, row) => sum + (row.received ?? 0), 0)).toBe(7);
});

test('of what leaves the house no difference tells of one person, and nobody is named', async () => {
  for (let count = 0; count < 5; count += 1) await received(20 + count, 'erasure', answeredAgo(15));
  await received(50, 'erasure', answeredAgo(2, { grounds: ['LEGAL_CLAIM'] }));
  await received(50, 'access', answeredAgo(2));
  const figures = await caseFigures(olga, 12, true);
  const { countedAt: _, months: __, ...shown } = figures;
  const counts = JSON.stringify(shown).match(/:\d+/g) ?? [];
  expect(counts.every((count) => Number(count.slice(1)) % 5 === 0)).toBe(true);
  expect(figures.workload).toEqual([]);
  expect(figures.overall).toMatchObject({ received: 5, late: 0, medianDays: null });
  expect(figures.byKind.map(({ kind }) => kind)).toEqual(['erasure']);
  expect(figures.grounds).toEqual([]);
});

test('what was counted within the minute is not counted again, and says when that was', async () => {
  await received(20, 'erasure', { grounds: [] });
  const first = await caseFigures(olga, 12, false);
  await received(20, 'access', { grounds: [] });
  at.clock.pass(59_000);
  const again = await caseFigures(olga, 12, false);
  expect(again).toMatchObject({ countedAt: first.countedAt, overall: { received: 1 } });
  at.clock.pass(1_000);
  expect(await caseFigures(olga, 12, false)).toMatchObject({ overall: { received: 2 } });
});

test('a request whose rows were erased with its person is still counted', async () => {
  await received(20, 'erasure', answeredAgo(17));
  const customer = await addCustomer(at, 'Customer z');
  const scope = taskScope(taskContext(at.portal, 'test').viewer, customer.subjectId);
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    const ctx = taskContext(at.portal, 'test');
    const { id } = await openRequest(ctx, tx, scope, { kind: 'erasure', door: 'portal' });
    await tx.owned(scope).requests.update({ id }, { ...answeredAgo(0), state: 'answered' });
  });
  await eraseSubjectRows(at.portal.data.database, scope);
  expect((await caseFigures(olga, 12, false)).overall).toMatchObject({ received: 2, inTime: 2, open: 0 });
});

test.each([0, 25, 1.5])('counts no %d months', async (months) => {
  await expect(caseFigures(olga, months, false)).rejects.toThrow(RangeError);
});
