import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type AccountId, newId } from '@rightful/policy';
import { addManyCases, DAYS, manyCaseId, openTestData, RowCounter, type TestData } from '@rightful/testing';
import type { WorkFilter, WorkPlace } from '../work/work-filter.ts';
import { MOST_WALKED } from './work-items-table.ts';

const COUNT = 30_000;
const PAGE = 50;
const DAY_MS = 86_400_000;
const FROM = new Date('2026-11-22T22:59:59Z');
const now = new Date('2026-11-22T12:00:00Z');
const counter = new RowCounter();
let opened: TestData;
let olga: AccountId;
let otto: AccountId;

beforeAll(async () => {
  opened = await openTestData({ onStatement: counter.onStatement });
  [olga, otto] = [newId('account', now), newId('account', now)];
  await opened.data.transact(now, async (tx) => {
    for (const id of [olga, otto])
      await tx.common.accounts.insert({
        id,
        role: 'officer',
        email: `${id}@people.example`,
        displayName: 'Somebody',
        locale: 'en',
        subjectId: null,
        subjectSeal: null,
        authorityId: null,
        passwordHash: null,
        totpSealed: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        failedAttempts: 0,
        lockedUntil: null,
        createdAt: now,
        closedAt: null,
      });
  });
  await addManyCases(opened.url, { count: COUNT, from: FROM.toISOString(), officers: [olga, otto] });
}, 120_000);
afterAll(() => opened.close());

const work = () => opened.data.common.workItems;
const day = (number: number) => new Date(FROM.getTime() + number * DAY_MS);
/** The last case of a day, and one in the midst of it: five hundred have that very date. */
const endOf = (number: number): WorkPlace => ({ at: day(number), id: manyCaseId(COUNT - DAYS + number) });
const midstOf = (number: number): WorkPlace => ({ at: day(number), id: manyCaseId(DAYS * 250 + number) });

async function rowsOf(filter: WorkFilter, after?: WorkPlace) {
  const page = () => work().page(filter, PAGE, after);
  const { rows } = await page();
  const touched = await counter.rowsTouched(opened.database, page);
  return { rows, touched };
}

test.each<[string, WorkPlace | undefined, number]>([
  ['the first', undefined, 0],
  ['after a whole day', endOf(3), 4],
  ['in the midst of a day', midstOf(10), 10],
  ['near the end', midstOf(58), 58],
])('%s page walks a page of rows', async (_where, after, onDay) => {
  const { rows, touched } = await rowsOf({}, after);
  expect(rows).toHaveLength(PAGE);
  for (const { actAt } of rows) expect(actAt).toEqual(day(onDay));
  expect(touched).toBeGreaterThanOrEqual(PAGE);
  expect(touched).toBeLessThanOrEqual(PAGE + 3);
});

test.each<[string, () => WorkFilter, WorkPlace | undefined]>([
  ['of one kind', () => ({ kind: 'erasure' }), midstOf(9)],
  ['held by the gate', () => ({ reason: 'held' }), midstOf(20)],
  ['by one door', () => ({ door: 'letter' }), midstOf(30)],
  ['paused', () => ({ paused: true }), undefined],
  ['of one officer', () => ({ assigneeId: olga }), midstOf(2)],
  ['nobody’s', () => ({ assigneeId: null }), midstOf(40)],
  ['late', () => ({ dueBefore: day(7) }), midstOf(5)],
  ['soon', () => ({ dueFrom: day(7), dueBefore: day(10) }), midstOf(8)],
])('a page of what is %s, too', async (_what, filter, after) => {
  const { rows, touched } = await rowsOf(filter(), after);
  expect(rows).toHaveLength(PAGE);
  expect(touched).toBeLessThanOrEqual(PAGE + 3);
});

test('of several filters one is walked, and the walk has an end', async () => {
  const filter: WorkFilter = { assigneeId: null, kind: 'access', reason: 'held', paused: true };
  let seen = 0;
  let after: WorkPlace | undefined;
  do {
    const { rows, end } = await work().page(filter, PAGE, after);
    seen += rows.length;
    after = end ?? undefined;
  } while (after);
  // By the arithmetic of the ids: every 6th, 97th and 13th, but for those that an officer has.
  const wanted = Array.from({ length: COUNT }, (_, i) => i).filter(
    (i) => i % 6 === 0 && i % 97 === 1 && i % 13 === 1 && i % 7 > 1,
  );
  expect(seen).toBe(wanted.length);
});

test('a filter that fits nothing looks at no more than its share', async () => {
  const { rows, end } = await work().page({ kind: 'access', door: 'letter', assigneeId: otto }, PAGE);
  expect(rows.length).toBeLessThan(PAGE);
  expect(end).not.toBeNull();
  const few = await work().page({ kind: 'access', dueBefore: day(0) }, PAGE);
  expect(few).toEqual({ rows: [], end: null });
});

test('a number on a button is counted as far as it is shown', async () => {
  expect(await work().countUpTo({ kind: 'access' }, 100)).toBe(100);
  expect(await work().countUpTo({ dueBefore: day(0) }, 100)).toBe(0);
  expect(MOST_WALKED).toBe(1_000);
});
