import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, type RequestRow, taskScope } from '@rightful/data';
import type { RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { decide, propose } from '../../decisions/index.ts';
import { listMessages } from '../../messages/index.ts';
import { openReview, reviewReasonOf } from '../../officers/index.ts';
import { contextFor, type OfficerContext } from '../../portal/context.ts';
import { toReviewersEar } from '../../reviews/index.ts';
import { answerRequest, askForCopy, askForRestriction, askToObject, findRequest } from '../index.ts';
import { limitsOn } from './is-limited.ts';
import { liftAnnouncedLimits } from './lift-announced-limits.ts';
import { liftLimitsOfRequest } from './lift-limits-of-request.ts';

const DAY_MS = 86_400_000;
let at: TestPortal;
let ada: TestCustomer;
let olga: () => OfficerContext;
let otto: () => OfficerContext;
let hers: RecordingRow[];

/** An officer who proves each time who they are. */
async function officer(name: string): Promise<() => OfficerContext> {
  const { viewer } = (await addOfficer(at, name)).ctx;
  return () => contextFor(at.portal, { ...viewer, proof: { provedAt: at.clock.now(), method: 'password' } });
}

beforeEach(async () => {
  at = await openTestPortal({ settings: { RIGHTFUL_REVIEW: 'always', RIGHTFUL_REVIEW_SAMPLE: '1' } });
  ada = await addCustomer(at, 'Ada Example');
  olga = await officer('Olga Officer');
  otto = await officer('Otto Officer');
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId: device, count: 1, byteLength: 1_644 });
});
afterEach(() => at.close());

async function asked(result: Awaited<ReturnType<typeof askToObject> | ReturnType<typeof askForCopy>>) {
  if (result.kind !== 'RequestAccepted') throw new Error(result.kind);
  return result.request;
}
const now = async (id: RequestId): Promise<RequestRow> => {
  const row = await findRequest(ada.ctx, id);
  if (!row) throw new Error('gone');
  return row;
};
const seen = ({ id: requestId, version }: RequestRow) => ({ requestId, version });
const inForce = async () =>
  (
    await limitsOn(at.portal, taskScope({ kind: 'system', task: 'test' }, ada.subjectId), [
      'any',
      'human-review',
    ])
  ).length;

test('what may only be kept is heard by nobody, not within an open review either', async () => {
  const copy = await asked(await askForCopy(ada.ctx, {}));
  await at.portal.jobs.drain();
  const opened = await openReview(olga(), copy.id, 'Policy asks.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  const recordingId = hers[0]?.id as RecordingRow['id'];
  expect(await toReviewersEar(olga(), recordingId, opened.review.id)).toBeDefined();
  await askForRestriction(ada.ctx, { ground: 'accuracy' });
  expect(await toReviewersEar(olga(), recordingId, opened.review.id)).toBeUndefined();
});

test('who objected to being listened to is listened to only with compelling grounds, which they read', async () => {
  await askToObject(ada.ctx, { uses: ['human-review'], note: 'It is private.' });
  const copy = await asked(await askForCopy(ada.ctx, {}));
  await at.portal.jobs.drain();
  expect(await openReview(olga(), copy.id, 'Policy asks.')).toMatchObject({ code: 'OBJECTION_STANDS' });
  const opened = await openReview(olga(), copy.id, 'Policy asks.', 'A stranger may speak.');
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  expect(await reviewReasonOf(olga(), opened.review)).toBe('Policy asks. · A stranger may speak.');
});

test('a limit ends only days after the person was told', async () => {
  const request = await asked(await askForRestriction(ada.ctx, { ground: 'claims' }));
  expect(await liftLimitsOfRequest(olga(), { requestId: request.id }, 'Over.')).toMatchObject({
    code: 'NOTHING_TO_LIFT',
  });
  await answerRequest(olga(), seen(request), 'We only keep them.');
  expect((await liftLimitsOfRequest(olga(), { requestId: request.id }, 'Your claim is settled.')).kind).toBe(
    'RequestChanged',
  );
  expect(JSON.stringify(await listMessages(ada.ctx, request.id, { first: 10 }))).toContain(
    'Your claim is settled.',
  );
  expect(await liftLimitsOfRequest(olga(), { requestId: request.id }, 'Again.')).toMatchObject({
    code: 'NOTHING_TO_LIFT',
  });
  at.clock.pass(6 * DAY_MS);
  await liftAnnouncedLimits(at.portal);
  expect(await inForce()).toBe(1);
  at.clock.pass(2 * DAY_MS);
  await liftAnnouncedLimits(at.portal);
  expect(await inForce()).toBe(0);
});

test('an objection that two refused still holds until the person could read why', async () => {
  const request = await asked(await askToObject(ada.ctx, { uses: ['human-review'], note: 'It is private.' }));
  const proposed = await propose(olga(), 'refusal', seen(request), 'Strangers’ voices must be found.', {
    ground: 'COMPELLING_GROUNDS',
  });
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const { version } = await now(request.id);
  const made = await decide(
    otto(),
    { decisionId: proposed.decision.id, version },
    'confirm',
    'I looked at it.',
  );
  expect(made.kind).toBe('DecisionMade');
  expect(await now(request.id)).toMatchObject({ state: 'refused', outcome: 'refused', openMark: null });
  expect(await inForce()).toBe(1);
  at.clock.pass(8 * DAY_MS);
  await liftAnnouncedLimits(at.portal);
  expect(await inForce()).toBe(0);
});
