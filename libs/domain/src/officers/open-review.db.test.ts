import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { RecordingRow, RequestState } from '@rightful/data';
import { taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { reportNotMe, reportPublicly } from '../incidents/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { openAudio } from '../recordings/index.ts';
import { changeState } from '../requests/change-state.ts';
import { askForCopy, findRequest } from '../requests/index.ts';
import { openReview } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let hers: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId: device, count: 2 });
});
afterEach(() => at.close());

const [REASON, clientAddress] = ['The gate asks.', '192.0.2.1'];
const whatHappened = 'I received a stranger’s voice.';

async function ready() {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  return asked.request.id;
}

/** As the gate leaves a request when somebody else who had the device asks as well. */
async function held() {
  const id = await ready();
  const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    await tx.owned(scope).requests.update({ id }, { state: 'held', openMark: 1 });
    await tx.owned(scope).archives.update({ requestId: id }, { state: 'held' });
  });
  return id;
}

test.each([
  ['an officer', () => olga],
  ['anybody', () => contextFor(at.portal, { kind: 'anonymous' })],
])('what %s froze by its number on the public page is heard by no officer', async (_who, reporter) => {
  const id = await ready();
  const reported = await reportPublicly(reporter(), { whatHappened, evidence: id, clientAddress });
  expect(reported.kind).toBe('PublicReportReceived');
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'frozen' });
  expect(await openReview(olga, id, REASON)).toMatchObject({ kind: 'NotReviewable' });
});

test('once the person whose it is says so as well, officers may hear it, but not the one who reported it', async () => {
  const id = await ready();
  await reportPublicly(olga, { whatHappened, evidence: id, clientAddress });
  await reportNotMe(ada.ctx, { recordingId: hers[0]?.id });
  expect(await openReview(olga, id, REASON)).toMatchObject({ kind: 'NotReviewable' });
  const otto = (await addOfficer(at, 'Otto Officer')).ctx;
  expect(await openReview(otto, id, REASON)).toMatchObject({ kind: 'ReviewOpened' });
});

test('a public report opens nothing of the person who was hit by another’s report of the same sound', async () => {
  const bruno = await addCustomer(at, 'Bruno Beispiel');
  const device = await addDevice(at, 'S-B', [{ customer: bruno, from: '2018-01-01' }]);
  const [his] = await addRecordings(at, bruno, { deviceId: device, count: 1 });
  const { sha256 } = hers[0] as RecordingRow;
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx
      .owned(taskScope({ kind: 'system', task: 'test' }, bruno.subjectId))
      .recordings.update({ id: his?.id }, { sha256 }),
  );
  const id = await ready();
  await reportNotMe(bruno.ctx, { recordingId: his?.id });
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'frozen' });
  expect(await openReview(olga, id, REASON)).toMatchObject({ kind: 'NotReviewable' });
});

test.each<[string, RequestState, 'pass' | 'freeze' | 'withdraw']>([
  ['the release that it was opened for', 'ready', 'pass'],
  ['a freeze', 'frozen', 'freeze'],
  ['a withdrawal', 'withdrawn', 'withdraw'],
])('a review ends with %s', async (_what, state, transition) => {
  const id = await held();
  const opened = await openReview(olga, id, REASON);
  if (opened.kind !== 'ReviewOpened') throw new Error(opened.kind);
  const heard = await openAudio(olga, (hers[1] as RecordingRow).id, opened.review.id);
  expect(heard).not.toBeNull();
  await heard?.close();
  const scope = taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
  await at.portal.data.transact(at.clock.now(), (tx) => changeState(tx, scope, id, transition));
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state });
  expect(await openAudio(olga, (hers[1] as RecordingRow).id, opened.review.id)).toBeNull();
});
