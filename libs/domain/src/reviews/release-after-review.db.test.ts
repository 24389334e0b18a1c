import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
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
import { decide, propose } from '../decisions/index.ts';
import { openReview } from '../officers/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { findRecording, listRecordings, openAudio } from '../recordings/index.ts';
import { keptBack } from '../redactions/index.ts';
import { askForCopy, askForPortability, findRequest, withdrawRequest } from '../requests/index.ts';
import {
  decideReviewItem,
  reviewFindings,
  reviewItems,
  reviewProgress,
  toReviewersEar,
  undoReviewItem,
} from './index.ts';

const task = { kind: 'system', task: 'test' } as const;
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let rows: RecordingRow[];
let id: RequestId;
let reviewId: ReviewId;

beforeEach(async () => {
  at = await openTestPortal({ settings: { RIGHTFUL_REVIEW: 'always' } });
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  rows = await addRecordings(at, ada, { deviceId: device, count: 2, byteLength: 4_044 });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  id = asked.request.id;
  await at.portal.jobs.drain();
  const opened = await openReview(olga, id, 'Policy asks.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  reviewId = opened.review.id;
});
afterEach(() => at.close());

const request = async () => {
  const row = await findRequest(ada.ctx, id);
  if (!row) throw new Error('no request');
  return row;
};
const seen = async () => ({ requestId: id, version: (await request()).version });
const proposeRelease = async (officer = olga) => propose(officer, 'release', await seen(), 'All was heard.');
const items = async () => {
  const { reviews } = at.portal.data.owned(taskScope(task, ada.subjectId));
  const review = await reviews.one({ id: reviewId });
  if (!review) throw new Error('no review');
  return (await reviewItems(olga, review, { first: 50, after: null })).nodes;
};

async function hear(row: RecordingRow, officer = olga) {
  const toEar = await toReviewersEar(officer, row.id, reviewId);
  const sound = await openAudio(officer, row.id, reviewId);
  if (!toEar || !sound) throw new Error('nothing to hear');
  for await (const part of toEar(sound.stream.slices(), 0)) expect(part.length).toBeGreaterThan(0);
  await sound.close();
}
async function keepAll() {
  for (const row of rows) await hear(row);
  for (const item of await items()) {
    expect((await decideReviewItem(olga, item.id, { verdict: 'keep' })).kind).toBe('ReviewItemDecided');
  }
}
const confirm = async (officer: OfficerContext) => {
  const { decisions } = at.portal.data.owned(taskScope(task, ada.subjectId));
  const open = await decisions.one({ requestId: id, openMark: 1 });
  if (!open) throw new Error('nothing waits');
  const { version } = await request();
  return decide(officer, { decisionId: open.id, version }, 'confirm', 'I looked at each verdict.');
};

test('nothing is decided on or proposed before it was heard, and the refusal says how much is left', async () => {
  expect(await proposeRelease()).toMatchObject({
    kind: 'NotHeard',
    heardCount: 0,
    decidedCount: 0,
    itemCount: 2,
  });
  const [first] = await items();
  const early = await decideReviewItem(olga, first?.id as never, { verdict: 'keep' });
  expect(early).toMatchObject({ kind: 'NotHeard', heardCount: 0 });
  await hear(rows[0] as RecordingRow);
  expect(await proposeRelease()).toMatchObject({ kind: 'NotHeard', heardCount: 1, decidedCount: 0 });
});

test('heard by one, released by another', async () => {
  await keepAll();
  expect((await proposeRelease()).kind).toBe('DecisionProposed');
  expect((await confirm(olga)).kind).not.toBe('DecisionMade');
  expect((await request()).state).toBe('held');
  expect((await confirm(otto)).kind).toBe('DecisionMade');
  expect(await request()).toMatchObject({ state: 'ready', outcome: 'granted', grounds: [] });
  const { messages } = at.portal.data.owned(taskScope(task, ada.subjectId));
  expect(await messages.count({ requestId: id, letter: 'ready' })).toBe(1);
});

test('the second officer sees what the first heard and did, and what not, without a review', async () => {
  const findings = async (officer = otto) =>
    (await reviewFindings(officer, await request(), { first: 50, after: null })).nodes;
  await hear(rows[0] as RecordingRow);
  const [first] = await items();
  await decideReviewItem(olga, first?.id as never, {
    verdict: 'mute',
    regions: [{ startMs: 100, endMs: 200 }],
    ground: 'other-voice',
    words: 'Paula, the neighbour, speaks.',
  });
  const sound = await openAudio(olga, (rows[1] as RecordingRow).id, reviewId);
  const toEar = await toReviewersEar(olga, (rows[1] as RecordingRow).id, reviewId);
  for await (const part of toEar?.(sound?.stream.slices(0, 2_022) as never, 0) ?? []) void part;
  await sound?.close();
  expect(await findings()).toMatchObject([
    {
      reasons: ['random-sample'],
      verdict: 'mute',
      ground: 'other-voice',
      words: 'Paula, the neighbour, speaks.',
      regions: [{ startMs: 100, endMs: 200 }],
      isTranscriptWithheld: true,
      decidedByName: 'Olga Officer',
      hearings: [
        { officerName: 'Olga Officer', isViewer: false, isHeard: true, heardMs: 500, durationMs: 500 },
      ],
    },
    {
      verdict: null,
      words: null,
      decidedByName: null,
      hearings: [{ isHeard: false, heardMs: 250, ranges: [{ startMs: 0, endMs: 250 }] }],
    },
  ]);
  expect((await findings(olga))[0]?.hearings).toMatchObject([{ isViewer: true }]);
  expect(await reviewProgress(otto, await request())).toMatchObject({ mutedCount: 1, keptCount: 0 });
});

test('what is muted elsewhere than the verdict says is not decided on', async () => {
  await keepAll();
  const [first] = await items();
  await decideReviewItem(olga, first?.id as never, {
    verdict: 'mute',
    regions: [{ startMs: 100, endMs: 200 }],
    ground: 'other-voice',
    words: 'Paula, the neighbour, speaks.',
  });
  // As somebody leaves it who marks the recording anew while it is proposed: the second is shown the verdict.
  const { redactions } = at.portal.data.owned(taskScope(task, ada.subjectId));
  await at.portal.data.transact(at.clock.now(), () =>
    redactions.update({ requestId: id }, { regions: [{ startMs: 100, endMs: 101 }] }),
  );
  expect(await proposeRelease()).toMatchObject({ kind: 'NotHeard', decidedCount: 1 });
});

test('a stale answer of the second officer says what changed', async () => {
  await keepAll();
  await proposeRelease();
  const { decisions, requests } = at.portal.data.owned(taskScope(task, ada.subjectId));
  const open = await decisions.one({ requestId: id, openMark: 1 });
  const { version } = await request();
  const assigneeId = olga.viewer.accountId;
  await at.portal.data.transact(at.clock.now(), () => requests.update({ id }, { assigneeId }));
  const seenBefore = { decisionId: open?.id as never, version };
  expect(await decide(otto, seenBefore, 'confirm', 'I looked at each verdict.')).toMatchObject({
    kind: 'RequestChangedMeanwhile',
    changes: [{ version: version + 1, what: ['assignee'] }],
  });
  expect((await request()).state).toBe('held');
});

test('who decided on a recording does not let it go under any account, whoever proposed it', async () => {
  await keepAll();
  const olgaAgain = (await addOfficer(at, 'Ólga Officer')).ctx;
  expect((await proposeRelease(otto)).kind).toBe('DecisionProposed');
  for (const officer of [olga, olgaAgain])
    expect(await confirm(officer)).toMatchObject({ code: 'OWN_REDACTION' });
  expect((await request()).state).toBe('held');
});

test('what was proposed stays as it was', async () => {
  await keepAll();
  await proposeRelease();
  const [first] = await items();
  expect((await undoReviewItem(olga, first?.id as never)).kind).toBe('NotReviewable');
  expect((await decideReviewItem(olga, first?.id as never, { verdict: 'keep' })).kind).toBe('NotReviewable');
});

test('a verdict that is taken back stands in the way again', async () => {
  await keepAll();
  const [first] = await items();
  expect((await undoReviewItem(olga, first?.id as never)).kind).toBe('ReviewItemDecided');
  expect(await proposeRelease()).toMatchObject({ kind: 'NotHeard', heardCount: 2, decidedCount: 1 });
});

test('a verdict in the table that nobody heard, or that was not carried out, counts for nothing', async () => {
  const scope = taskScope(task, ada.subjectId);
  const write = (set: object) =>
    at.portal.data.transact(at.clock.now(), (tx) =>
      tx.owned(scope).reviewItems.update({ requestId: id }, set),
    );
  await write({ verdict: 'keep', decidedBy: olga.viewer.accountId });
  expect(await reviewProgress(olga, await request())).toMatchObject({ decidedCount: 0 });
  await keepAll();
  await write({ verdict: 'mute' });
  expect(await reviewProgress(olga, await request())).toMatchObject({ heardCount: 2, decidedCount: 0 });
});

test('what is muted is built anew, checked again, and goes out without a further review', async () => {
  await keepAll();
  const [first] = await items();
  const muted = await decideReviewItem(olga, first?.id as never, {
    verdict: 'mute',
    regions: [{ startMs: 100, endMs: 200 }],
    ground: 'other-voice',
    words: 'A visitor speaks.',
  });
  expect(muted.kind).toBe('ReviewItemDecided');
  await proposeRelease();
  expect(await keptBack(ada.ctx, { id })).toBeNull();
  expect((await confirm(otto)).kind).toBe('DecisionMade');
  expect(await keptBack(ada.ctx, { id })).toEqual({
    mutedCount: 1,
    withheldCount: 0,
    grounds: ['other-voice'],
  });
  await at.portal.jobs.nudge('build-archive', id);
  await at.portal.jobs.drain();
  expect(await request()).toMatchObject({ state: 'ready', outcome: 'partly', grounds: ['OTHER_VOICE'] });
});

test('what was kept back once is heard again before any later copy goes out, also when the first was taken back', async () => {
  await keepAll();
  const [first] = await items();
  await decideReviewItem(olga, first?.id as never, {
    verdict: 'withhold',
    ground: 'other-voice',
    words: 'A visitor speaks.',
  });
  expect((await withdrawRequest(ada.ctx, id)).kind).toBe('RequestWithdrawn');
  Object.assign(at.portal.config.review, { when: 'held' });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  expect((await findRequest(ada.ctx, asked.request.id))?.state).toBe('held');
  const { reviewItems: chosen } = at.portal.data.owned(taskScope(task, ada.subjectId));
  expect(await chosen.find({ requestId: asked.request.id })).toMatchObject([
    { recordingId: rows[0]?.id, reasons: ['kept-back-before'], verdict: null },
  ]);
});

test('what is kept back of one copy has to be heard for the other that waits, too', async () => {
  Object.assign(at.portal.config.review, { sampleSize: 1 });
  const asked = await askForPortability(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  const other = asked.request.id;
  await at.portal.jobs.drain();
  const { reviewItems: chosen } = at.portal.data.owned(taskScope(task, ada.subjectId));
  const drawn = await chosen.find({ requestId: other });
  expect(drawn).toHaveLength(1);
  await keepAll();
  for (const item of await items())
    await decideReviewItem(olga, item.id, {
      verdict: 'withhold',
      ground: 'other-voice',
      words: 'A visitor.',
    });
  await proposeRelease();
  expect((await confirm(otto)).kind).toBe('DecisionMade');
  const now = await chosen.find({ requestId: other });
  expect(now.map(({ recordingId }) => recordingId).sort()).toEqual(rows.map((row) => row.id).sort());
  for (const { reasons } of now) expect(reasons).toContain('kept-back-before');
});

test('what is silent in a copy is silent in the portal too, and what is withheld is not heard or read there', async () => {
  const [whole, silent] = rows as [RecordingRow, RecordingRow];
  const heardByAda = async ({ id: recordingId }: RecordingRow) => {
    const sound = await openAudio(ada.ctx, recordingId, undefined);
    const pieces: Buffer[] = [];
    for await (const piece of sound?.stream.slices() ?? []) pieces.push(Buffer.from(piece));
    await sound?.close();
    return Buffer.concat(pieces);
  };
  await keepAll();
  const [first, second] = await items();
  const words = 'A visitor speaks.';
  const regions = [{ startMs: 100, endMs: 200 }];
  await decideReviewItem(olga, first?.id as never, { verdict: 'withhold', ground: 'other-voice', words });
  const muted = { verdict: 'mute', regions, ground: 'other-voice', words } as const;
  await decideReviewItem(olga, second?.id as never, muted);
  const before = await heardByAda(silent);
  await proposeRelease();
  await confirm(otto);
  const after = await heardByAda(silent);
  expect(after.subarray(44 + 800, 44 + 1_600)).toEqual(Buffer.alloc(800, 0x80));
  expect(before.subarray(44 + 800, 44 + 1_600)).not.toEqual(Buffer.alloc(800, 0x80));
  expect(await openAudio(ada.ctx, whole.id, undefined)).toBeNull();
  const views = await Promise.all([whole, silent].map((row) => findRecording(ada.ctx, row.id)));
  for (const view of [...views, ...(await listRecordings(ada.ctx, { first: 10 })).nodes])
    expect(view).toMatchObject({ keptBack: 'other-voice', transcript: null });
  expect(views.map((view) => [view?.audioPath === null, view?.peaks.length === 0])).toEqual([
    [true, true],
    [false, false],
  ]);
  expect(views[1]?.sha256).toBe(createHash('sha256').update(after).digest('hex'));
});

test('what two officers let go whole later is whole in the portal, too', async () => {
  const [whole] = rows as [RecordingRow];
  await keepAll();
  const [first] = await items();
  const kept = { verdict: 'withhold', ground: 'other-voice', words: 'A visitor speaks.' } as const;
  await decideReviewItem(olga, first?.id as never, kept);
  await proposeRelease();
  await confirm(otto);
  await at.portal.jobs.drain();
  const isHeard = async () => {
    const sound = await openAudio(ada.ctx, whole.id, undefined);
    await sound?.close();
    return sound !== null;
  };
  expect(await isHeard()).toBe(false);
  const asked = await askForPortability(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  id = asked.request.id;
  await at.portal.jobs.drain();
  const opened = await openReview(olga, id, 'Policy asks.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  reviewId = opened.review.id;
  await keepAll();
  await proposeRelease();
  expect((await confirm(otto)).kind).toBe('DecisionMade');
  expect(await isHeard()).toBe(true);
});
