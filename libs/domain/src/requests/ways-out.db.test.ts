import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
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
import { decide, propose } from '../decisions/index.ts';
import { prepareDownload } from '../deliveries/index.ts';
import { reportNotMe } from '../incidents/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { archiveOf, askForCopy, closedReasonOf, findRequest, timelineOf, withdrawRequest } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Other')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 3 });
});
afterEach(() => at.close());

const scope = () => taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
const first = () => hers[0] as RecordingRow;

async function ask(from?: Date) {
  const asked = await askForCopy(ada.ctx, { from });
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  return asked.request;
}

/** Stopped by the gate: a recording is not what came in. */
async function stopped() {
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.owned(scope()).recordings.update({ id: first().id }, { keyVersion: 7 }),
  );
  const request = await ask();
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'stopped', openMark: 1 });
  return request;
}

/** Frozen while it was made, by its own person's word. */
async function frozen() {
  const request = await ask();
  await reportNotMe(ada.ctx, { recordingId: first().id });
  expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'frozen', openMark: 1 });
  return request;
}

test.each([
  ['stopped', stopped],
  ['frozen', frozen],
])(
  'who has a %s request withdraws it and asks anew, and what is doubtful stays here again',
  async (state, made) => {
    const request = await made();
    expect((await askForCopy(ada.ctx, {})).kind).toBe('AlreadyOpen');
    expect((await withdrawRequest(ada.ctx, request.id)).kind).toBe('RequestWithdrawn');
    const again = await ask();
    await at.portal.jobs.drain();
    // What is frozen is left out, and the answer says so; what does not open stops it.
    expect(await findRequest(ada.ctx, again.id)).toMatchObject({
      state: state === 'frozen' ? 'ready' : 'stopped',
    });
    if (state === 'frozen') return;
    expect((await withdrawRequest(ada.ctx, again.id)).kind).toBe('RequestWithdrawn');
    const others = await ask(new Date(first().recordedAt.getTime() + 1));
    await at.portal.jobs.drain();
    expect(await findRequest(ada.ctx, others.id)).toMatchObject({ state: 'ready' });
  },
);

const close = async (id: RequestId, why: string, by = olga) =>
  propose(by, 'closing', { requestId: id, version: (await findRequest(ada.ctx, id))?.version ?? 0 }, why);

test('one officer closes nothing; another confirms, and the customer reads the reason; nothing is released by it', async () => {
  const request = await stopped();
  expect(await close(request.id, ' ')).toMatchObject({ code: 'REASON_NEEDED' });
  expect(await close(request.id, 'x'.repeat(501))).toMatchObject({ code: 'REASON_TOO_LONG' });
  const proposed = await close(request.id, 'A file was damaged. Please ask again.');
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const confirm = async (by: OfficerContext) => {
    const { version = 0 } = (await findRequest(ada.ctx, request.id)) ?? {};
    return decide(by, { decisionId: proposed.decision.id, version }, 'confirm', 'I looked.');
  };
  expect((await confirm(olga)).kind).toBe('SecondOfficerNeeded');
  expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'stopped', openMark: 1 });
  expect((await confirm(otto)).kind).toBe('DecisionMade');
  const told = await findRequest(ada.ctx, request.id);
  if (!told) throw new Error('no request');
  expect(told).toMatchObject({
    state: 'closed',
    openMark: null,
  });
  expect(await closedReasonOf(ada.ctx, told)).toBe('A file was damaged. Please ask again.');
  expect(timelineOf(told, null).at(-1)).toEqual({ kind: 'CLOSED', state: 'STOPPED', at: at.clock.now() });
  expect((await close(request.id, 'Again.')).kind).toBe('NotDecidable');
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
});

test('what was proposed to be closed and goes on is not closed any more', async () => {
  const request = await stopped();
  const proposed = await close(request.id, 'A file was damaged.');
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  expect((await withdrawRequest(ada.ctx, request.id)).kind).toBe('RequestWithdrawn');
  const { version = 0 } = (await findRequest(ada.ctx, request.id)) ?? {};
  const late = await decide(otto, { decisionId: proposed.decision.id, version }, 'confirm', 'I looked.');
  expect(late.kind).toBe('NotDecidable');
  expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'withdrawn' });
});

test('closing needs a fresh proof, and a request that can go on is not closed', async () => {
  const request = await ask();
  expect(await close(request.id, 'Tidying up.')).toMatchObject({ code: 'NOT_CLOSABLE' });
  at.clock.pass(6 * 60_000);
  expect((await close(request.id, 'Tidying up.')).kind).toBe('StepUpNeeded');
});

test('what froze stays frozen, and its bytes stay as evidence, when the request is withdrawn', async () => {
  const request = await ask();
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, request);
  if (!archive) throw new Error('no archive');
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    await tx.owned(scope()).requests.update({ id: request.id }, { state: 'held', openMark: 1 });
    await tx.owned(scope()).archives.update({ id: archive.id }, { state: 'held' });
  });
  await reportNotMe(ada.ctx, { archiveId: archive.id });
  expect((await withdrawRequest(ada.ctx, request.id)).kind).toBe('RequestWithdrawn');
  await at.portal.jobs.drain();
  expect(await archiveOf(ada.ctx, request)).toMatchObject({ state: 'held', bytesGoneAt: null });
  expect((await archiveOf(ada.ctx, request))?.frozenAt).not.toBeNull();
  expect((await prepareDownload(ada.ctx, archive.id)).kind).toBe('ArchiveNotReady');
});

test('an answered request that froze can be neither withdrawn nor closed', async () => {
  const request = await ask();
  await at.portal.jobs.drain();
  await reportNotMe(ada.ctx, { recordingId: first().id });
  expect(await findRequest(ada.ctx, request.id)).toMatchObject({ state: 'frozen', openMark: null });
  expect((await withdrawRequest(ada.ctx, request.id)).kind).toBe('TooLate');
  expect((await close(request.id, 'x')).kind).toBe('NotDecidable');
});
