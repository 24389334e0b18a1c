import { afterEach, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
import type { RequestId, ReviewId } from '@rightful/policy';
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
import { openAudio } from '../recordings/index.ts';
import { askForCopy, findRequest } from '../requests/index.ts';
import {
  ListeningBudgetSpent,
  listeningBudget,
  reviewItems,
  reviewProgress,
  toReviewersEar,
} from './index.ts';
import { spendListening } from './listening-budget.ts';

const task = { kind: 'system', task: 'test' } as const;
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;

async function open(settings: Record<string, string>): Promise<void> {
  at = await openTestPortal({ settings });
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
}
afterEach(() => at.close());

async function held(
  count: number,
  change: (rows: RecordingRow[]) => Promise<unknown> = async () => undefined,
) {
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  const rows = await addRecordings(at, ada, { deviceId: device, count, byteLength: 1_644 });
  await change(rows);
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  return { id: asked.request.id, rows };
}

async function opened(id: RequestId, officer = olga) {
  const result = await openReview(officer, id, 'Policy asks.');
  if (result.kind !== 'ReviewOpened') throw new Error(result.kind);
  return result.review;
}

/** Fetches bytes as the route does; answers how many came. */
async function fetchBytes(
  officer: OfficerContext,
  row: RecordingRow,
  reviewId: ReviewId,
  start = 0,
  end = row.byteLength,
) {
  const toEar = await toReviewersEar(officer, row.id, reviewId);
  const sound = toEar && (await openAudio(officer, row.id, reviewId));
  if (!toEar || !sound) return 0;
  let byteLength = 0;
  for await (const part of toEar(sound.stream.slices(start, end), start)) byteLength += part.length;
  await sound.close();
  return byteLength;
}

const requestOf = async (id: RequestId) => {
  const request = await findRequest(ada.ctx, id);
  if (!request) throw new Error('no request');
  return request;
};

test('the policy holds what the gate lets pass, until somebody listened to a sample', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '3' });
  const { id } = await held(10);
  expect(await requestOf(id)).toMatchObject({ state: 'held', findings: [{ code: 'REVIEW_BY_POLICY' }] });
  const progress = await reviewProgress(olga, await requestOf(id));
  expect(progress).toMatchObject({
    itemCount: 3,
    heardCount: 0,
    decidedCount: 0,
    choice: { cause: 'policy', population: 10, sampleSize: 3 },
  });
});

test('what is out of the ordinary is chosen beside the sample, and nothing when all is as always', async () => {
  await open({ RIGHTFUL_REVIEW: 'anomalies', RIGHTFUL_REVIEW_SAMPLE: '2' });
  const { id, rows } = await held(8, ([first]) =>
    at.portal.data.transact(at.clock.now(), (tx) =>
      tx
        .owned(taskScope(task, ada.subjectId))
        .recordings.update({ id: first?.id }, { falseActivation: true }),
    ),
  );
  const review = await opened(id);
  const { nodes } = await reviewItems(olga, review, { first: 50, after: null });
  expect(nodes.find(({ recordingId }) => recordingId === rows[0]?.id)?.reasons).toContain('false-activation');
  expect(nodes.length).toBeLessThanOrEqual(3);
});

test('without anything odd, anomalies ask for nothing', async () => {
  await open({ RIGHTFUL_REVIEW: 'anomalies' });
  const { id } = await held(4);
  expect((await requestOf(id)).state).toBe('ready');
});

test('only what was chosen can be heard, and nobody else hears it', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '2' });
  const { id, rows } = await held(6);
  const review = await opened(id);
  const { nodes } = await reviewItems(olga, review, { first: 50, after: null });
  const chosen = new Set(nodes.map(({ recordingId }) => recordingId));
  expect(chosen.size).toBe(2);
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  for (const row of rows) {
    const sound = await openAudio(olga, row.id, review.id);
    await sound?.close();
    expect(sound !== null).toBe(chosen.has(row.id));
    expect(await openAudio(otto, row.id, review.id)).toBeNull();
    expect(await toReviewersEar(otto, row.id, review.id)).toBeUndefined();
  }
});

test('heard is what was served to its end, by this officer, at the pace of an ear', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '1' });
  const { id, rows } = await held(1);
  const row = rows[0] as RecordingRow;
  const review = await opened(id);
  const heard = async () => (await reviewProgress(olga, await requestOf(id)))?.heardCount;
  const startedMs = performance.now();
  expect(await fetchBytes(olga, row, review.id, 0, 800)).toBe(800);
  expect(await heard()).toBe(0);
  expect(await fetchBytes(olga, row, review.id, 0, 800)).toBe(800);
  expect(await heard()).toBe(0);
  await Promise.all([fetchBytes(olga, row, review.id, 800, 1_200), fetchBytes(olga, row, review.id, 1_200)]);
  expect(await heard()).toBe(1);
  // 200 ms of sound, and its first half twice; side by side it takes as long as one after the other.
  expect(performance.now() - startedMs).toBeGreaterThan(140);
  const { nodes } = await reviewItems(olga, review, { first: 50, after: null });
  expect(nodes[0]).toMatchObject({ viewerHeard: true, heardMs: row.durationMs });
});

test('what one officer heard, the other did not', async () => {
  await open({ RIGHTFUL_REVIEW: 'always' });
  const { id, rows } = await held(1);
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  await fetchBytes(olga, rows[0] as RecordingRow, (await opened(id)).id);
  const { nodes } = await reviewItems(otto, await opened(id, otto), { first: 50, after: null });
  expect(nodes[0]).toMatchObject({ viewerHeard: false, heardMs: 0 });
});

test('sixteen connections at once hear no more than is left of the hour', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_LISTENING_MINUTES_PER_HOUR: '1' });
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  const rows = await addRecordings(at, ada, { deviceId: device, count: 4, byteLength: 16_044 });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const review = await opened(asked.request.id);
  const leftMs = 700;
  await at.portal.data.transact(at.clock.now(), (tx) =>
    spendListening(olga, tx, (rows[0] as RecordingRow).id, 60_000 - leftMs),
  );
  let byteLength = 0;
  const hear = async (row: RecordingRow) => {
    const toEar = await toReviewersEar(olga, row.id, review.id);
    const sound = await openAudio(olga, row.id, review.id);
    if (!toEar || !sound) throw new Error('nothing to hear');
    try {
      for await (const part of toEar(sound.stream.slices(), 0)) byteLength += part.length;
    } finally {
      await sound.close();
    }
  };
  const ends = await Promise.allSettled(
    Array.from({ length: 16 }, (_one, number) => hear(rows[number % rows.length] as RecordingRow)),
  );
  expect(ends.map(({ status }) => status)).toEqual(Array(16).fill('rejected'));
  // 8 kHz, 8 bit; the header counts as sound.
  expect(byteLength / 8).toBeLessThanOrEqual(leftMs * 1.01);
  expect(byteLength / 8).toBeGreaterThan(leftMs * 0.95);
  expect((await listeningBudget(olga)).playedMs).toBe(60_000);
});

test('the budget of an hour trips, tells the others once, and opens again', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_LISTENING_RECORDINGS_PER_HOUR: '2' });
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const { id, rows } = await held(3);
  const review = await opened(id);
  const [one, two, three] = rows as [RecordingRow, RecordingRow, RecordingRow];
  await fetchBytes(olga, one, review.id);
  await fetchBytes(olga, two, review.id);
  expect(await fetchBytes(olga, one, review.id)).toBe(one.byteLength);
  for (let time = 0; time < 3; time += 1) {
    await expect(fetchBytes(olga, three, review.id)).rejects.toThrow(ListeningBudgetSpent);
  }
  const told = async (officer: OfficerContext) =>
    (await at.portal.data.common.mails.find({ accountId: officer.viewer.accountId })).filter(
      ({ message }) => (message as { kind: string }).kind === 'listening-budget-spent',
    ).length;
  expect([await told(olga), await told(otto)]).toEqual([0, 1]);
  const { opensAt } = await listeningBudget(olga, three.id);
  expect(opensAt?.getTime()).toBeGreaterThan(at.clock.now().getTime());
  at.clock.pass(61 * 60_000);
  expect(await listeningBudget(olga, three.id)).toMatchObject({ opensAt: null, recordingCount: 0 });
});

test('the budget of minutes ends a recording in its midst', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_LISTENING_MINUTES_PER_HOUR: '1' });
  const { id, rows } = await held(1, async ([row]) =>
    at.portal.data.transact(at.clock.now(), (tx) =>
      // As if each byte sounded for half a minute.
      tx.owned(taskScope(task, ada.subjectId)).recordings.update({ id: row?.id }, { durationMs: 120_000 }),
    ),
  );
  const review = await opened(id);
  olga.ears.hear = async (_officer, soundMs) => soundMs / 2;
  await expect(fetchBytes(olga, rows[0] as RecordingRow, review.id)).rejects.toThrow(ListeningBudgetSpent);
});

test('what was handed out counts for the hour, also when whoever asked hung up at once; it is not heard by that', async () => {
  await open({ RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '1' });
  const { id, rows } = await held(1);
  const review = await opened(id);
  const [row] = rows as [RecordingRow];
  const toEar = await toReviewersEar(olga, row.id, review.id);
  const sound = await openAudio(olga, row.id, review.id);
  if (!toEar || !sound) throw new Error('nothing to hear');
  for await (const part of toEar(sound.stream.slices(0, row.byteLength), 0)) if (part.length > 0) break;
  await sound.close();
  expect((await listeningBudget(olga)).playedMs).toBeGreaterThan(0);
  expect((await reviewProgress(olga, await requestOf(id)))?.heardCount).toBe(0);
});
