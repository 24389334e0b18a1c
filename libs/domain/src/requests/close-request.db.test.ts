import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { prepareDownload } from '../deliveries/index.ts';
import { reportNotMe } from '../incidents/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { archiveOf, askForCopy, closeRequest, findRequest, timelineOf, withdrawRequest } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
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

test('an officer closes it with a reason that the customer reads, once, and nothing is released by it', async () => {
  const request = await stopped();
  expect((await closeRequest(olga, request.id, ' ')).kind).toBe('NotClosable');
  expect((await closeRequest(olga, request.id, 'x'.repeat(501))).kind).toBe('NotClosable');
  const closed = await closeRequest(olga, request.id, 'A file was damaged. Please ask again.');
  expect(closed).toMatchObject({ kind: 'RequestClosed', request: { state: 'closed', openMark: null } });
  expect((await closeRequest(olga, request.id, 'Again.')).kind).toBe('NotClosable');
  const told = await findRequest(ada.ctx, request.id);
  if (!told) throw new Error('no request');
  expect(told).toMatchObject({ state: 'closed', closedReason: 'A file was damaged. Please ask again.' });
  expect(timelineOf(told, null).at(-1)).toEqual({ kind: 'CLOSED', state: 'STOPPED', at: at.clock.now() });
  const { sequence } = await at.portal.data.audit.head();
  expect(await at.portal.data.audit.after(sequence - 1, 1)).toMatchObject([
    { action: 'close-request', actorKind: 'officer', facts: { requestId: request.id } },
  ]);
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
});

test('closing needs a fresh proof, and a request that can go on is not closed', async () => {
  const request = await ask();
  expect((await closeRequest(olga, request.id, 'Tidying up.')).kind).toBe('NotClosable');
  await at.portal.jobs.drain();
  expect((await closeRequest(olga, request.id, 'Tidying up.')).kind).toBe('NotClosable');
  at.clock.pass(6 * 60_000);
  expect((await closeRequest(olga, request.id, 'Tidying up.')).kind).toBe('StepUpNeeded');
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
  expect((await closeRequest(contextFor(at.portal, olga.viewer), request.id, 'x')).kind).toBe('NotClosable');
});
