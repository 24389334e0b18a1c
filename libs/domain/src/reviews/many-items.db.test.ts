import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, type ReviewRow, taskScope } from '@rightful/data';
import type { ReviewItemId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { openReview } from '../officers/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { askForCopy } from '../requests/index.ts';
import { findReviewItem, nextReviewItem, reviewItems } from './index.ts';

const COUNT = 230;
const task = { kind: 'system', task: 'test' } as const;
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let rows: RecordingRow[];
let review: ReviewRow;

beforeEach(async () => {
  at = await openTestPortal({ settings: { RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: `${COUNT}` } });
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  rows = await addRecordings(at, ada, { deviceId, count: COUNT - 3, byteLength: 60 });
  // Three of one instant, across the end of a page.
  const from = (rows[98] as RecordingRow).recordedAt.toISOString();
  for (let more = 0; more < 3; more += 1)
    rows.push(...(await addRecordings(at, ada, { deviceId, count: 1, byteLength: 61 + more, from })));
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const opened = await openReview(olga, asked.request.id, 'Policy asks.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  review = opened.review;
});
afterEach(() => at.close());

async function all() {
  const seen: { id: ReviewItemId; recordedAt: Date; recordingId: string }[] = [];
  let after: string | null = null;
  do {
    const page = await reviewItems(olga, review, { first: 100, after });
    seen.push(...page.nodes);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return seen;
}
const owned = () => at.portal.data.owned(taskScope(task, ada.subjectId));
const change = (work: Parameters<TestPortal['portal']['data']['transact']>[1]) =>
  at.portal.data.transact(at.clock.now(), work);

test('page by page nothing is left out or told twice, the oldest first', async () => {
  const seen = await all();
  expect(new Set(seen.map(({ recordingId }) => recordingId))).toEqual(new Set(rows.map(({ id }) => id)));
  expect(seen).toHaveLength(COUNT);
  const times = seen.map(({ recordedAt }) => recordedAt.getTime());
  expect(times).toEqual([...times].sort((one, other) => one - other));
});

test('what is left is found wherever it stands, behind this one first, then from the beginning', async () => {
  const seen = await all();
  const idAt = (place: number) => seen[place]?.id as ReviewItemId;
  const { reviewItems: items, reviewHearings } = owned();
  await change(() => items.update({ requestId: review.requestId }, { verdict: 'keep' }));
  expect(await nextReviewItem(olga, review, 'not-decided', idAt(3))).toBeNull();
  await change(() => items.update({ id: idAt(215) }, { verdict: null }));
  expect((await nextReviewItem(olga, review, 'not-decided', idAt(3)))?.id).toBe(idAt(215));
  expect((await nextReviewItem(olga, review, 'not-decided', idAt(220)))?.id).toBe(idAt(215));
  expect((await nextReviewItem(olga, review, 'not-decided', null))?.id).toBe(idAt(215));

  const heardBy = (officer: OfficerContext, places: number[]) =>
    change(() =>
      reviewHearings.insert(
        places.map((place) => ({
          ...{ subjectId: ada.subjectId, itemId: idAt(place), officerId: officer.viewer.accountId },
          ...{ ranges: [], servedOverMs: 0, byteLength: 60, durationMs: 2 },
          ...{ firstServedAt: at.clock.now(), lastServedAt: at.clock.now(), heardAt: at.clock.now() },
        })),
      ),
    );
  await heardBy(
    olga,
    seen.map((_item, place) => place).filter((place) => place !== 205),
  );
  await heardBy((await addOfficer(at, 'Otto Officer')).ctx, [205]);
  expect((await nextReviewItem(olga, review, 'not-heard', idAt(0)))?.id).toBe(idAt(205));
  expect((await findReviewItem(olga, review, idAt(205)))?.viewerHeard).toBe(false);
});

test('nothing of it is found in a review that is over, or that is another officer’s', async () => {
  const [first] = await all();
  const id = first?.id as ReviewItemId;
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  expect(await findReviewItem(otto, review, id)).toBeNull();
  expect(await nextReviewItem(otto, review, 'not-heard', null)).toBeNull();
  at.clock.pass(61 * 60_000);
  expect(await findReviewItem(olga, review, id)).toBeNull();
  expect(await nextReviewItem(olga, review, 'not-heard', null)).toBeNull();
});
