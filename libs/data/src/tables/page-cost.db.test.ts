import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type DeviceId, idFromBytes, idToBytes, newId, type SubjectId } from '@rightful/policy';
import {
  addManyRecordings,
  manyRecordingId,
  openTestData,
  RowCounter,
  type TestData,
} from '@rightful/testing';
import { withBinding } from '../scope/owner-binding.ts';
import { taskScope } from '../scope/subject-scope.ts';
import type { RecordingFilter, RecordingKey } from './recordings-table.ts';

const COUNT = 30_000;
const PAGE = 51;
const NEWEST = new Date('2018-01-01').getTime() + (COUNT - 1) * 1_000;
const now = new Date('2026-11-22T12:00:00Z');
const task = { kind: 'system', task: 'test' } as const;
const counter = new RowCounter();
let opened: TestData;
let big: SubjectId;
const often: DeviceId = newId('device', now);
const rare: DeviceId = newId('device', now);

beforeAll(async () => {
  opened = await openTestData({ onStatement: counter.onStatement });
  big = newId('subject', now);
  const other = newId('subject', now);
  await opened.data.transact(now, async (tx) => {
    for (const [serial, id] of [['S-1', often] as const, ['S-2', rare] as const])
      await tx.common.devices.insert({ id, serial, model: 'Speaker', createdAt: now });
    for (const id of [big, other]) {
      await tx.common.subjects.insert({
        id,
        displayName: 'X',
        customerNumber: null,
        keyVersion: 1,
        createdAt: now,
        erasedAt: null,
      });
    }
  });
  const from = '2018-01-01';
  await addManyRecordings(opened.url, big, { deviceId: often, count: COUNT, from, batch: 1 });
  await addManyRecordings(opened.url, other, { deviceId: often, count: 1_000, from, batch: 2 });
}, 120_000);
afterAll(() => opened.close());

const recordings = () => opened.data.owned(taskScope(task, big)).recordings;
const at = (depth: number) => new Date(NEWEST - depth * 1_000);
const keyAt = (depth: number): RecordingKey => ({
  recordedAt: at(depth),
  id: idFromBytes('recording', manyRecordingId(1, COUNT - 1 - depth)),
});

const rowsOf = async (filter: RecordingFilter, after?: RecordingKey, order?: 'newest' | 'oldest') => {
  const page = () => recordings().page(filter, PAGE, after, order);
  const rows = await page();
  const touched = await counter.rowsTouched(opened.database, page);
  return { depths: rows.map(({ recordedAt }) => (NEWEST - recordedAt.getTime()) / 1_000), touched };
};
const pageFrom = (depth: number) => Array.from({ length: PAGE }, (_, place) => depth + place);

test.each([0, 1_000, 5_000, 20_000, 27_000])('a page at depth %i walks a page of rows', async (depth) => {
  const { depths, touched } = await rowsOf({}, depth === 0 ? undefined : keyAt(depth - 1));
  expect(depths).toEqual(pageFrom(depth));
  expect(touched).toBeGreaterThanOrEqual(PAGE);
  expect(touched).toBeLessThanOrEqual(PAGE + 3);
});

test.each([
  ['of some days', 10_000, { from: at(20_000), to: at(5_000) }],
  ['of one device', 20_000, { deviceIds: [often] }],
])('deep within a list %s, too', async (_what, depth, filter) => {
  const { depths, touched } = await rowsOf(filter, keyAt(depth - 1));
  expect(depths).toEqual(pageFrom(depth));
  expect(touched).toBeLessThanOrEqual(PAGE + 3);
});

test('the oldest first, too', async () => {
  const { depths, touched } = await rowsOf({ from: at(29_000) }, keyAt(10_000), 'oldest');
  expect(depths).toEqual(pageFrom(9_949).reverse());
  expect(touched).toBeLessThanOrEqual(PAGE + 3);
});

test('what a device did not record is not looked for among what others did', async () => {
  expect((await rowsOf({ deviceIds: [rare] }, keyAt(1_000))).touched).toBeLessThanOrEqual(3);
});

test('the counter sees a walk over the rows before a page', async () => {
  const owner = idToBytes(big);
  const skip =
    'SELECT * FROM recordings WHERE subject_id = ? ORDER BY recorded_at DESC, id DESC LIMIT 51 OFFSET 5000';
  const walk = () =>
    withBinding({ owner }, () => opened.database.read((manager) => manager.query(skip, [owner])));
  expect(await counter.rowsTouched(opened.database, walk)).toBeGreaterThan(5_000);
});
