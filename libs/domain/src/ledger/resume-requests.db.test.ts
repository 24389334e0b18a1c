import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { taskScope } from '@rightful/data';
import type { DeviceId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { decide } from '../decisions/index.ts';
import { incidentDecisions, proposeAwareness, reportNotMe } from '../incidents/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { askForCopy } from '../requests/index.ts';
import { proposeOwnershipEnd } from './index.ts';

const [FROM, SOLD, BEFORE, AFTER] = ['2018-01-01', '2018-05-01', '2018-03-01', '2018-05-12'];
const WHY = 'The bill of sale says so.';
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let deviceId: DeviceId;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: FROM }]);
  await addRecordings(at, ada, { deviceId, count: 2, from: BEFORE });
  await addRecordings(at, ada, { deviceId, count: 3, from: AFTER });
});
afterEach(() => at.close());
afterAll(closeDecoders);

const hers = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
const standing = async () => {
  const [request] = await hers().requests.find({});
  const entries = await hers().archiveEntries.find({});
  return { state: request?.state, recordings: entries.length };
};

/** How often she was told that something waits for her. */
const waitingMails = async () => {
  const { accountId } = ada.ctx.viewer;
  const mails = await at.portal.data.common.mails.find({ accountId });
  return mails.filter(({ message }) => (message as { kind: string }).kind === 'something-waits').length;
};

/** She asks, and before anything is packed somebody says that the device was sold. */
async function askThenDoubt() {
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
  const line = await hers().ownerships.one({ deviceId });
  if (!line) throw new Error('no line');
  const input = { serial: 'S-A', ownershipId: line.id, endsAt: new Date(SOLD), because: 'sold' } as const;
  const result = await proposeOwnershipEnd(olga, input, WHY);
  if (result.kind !== 'DecisionProposed') throw new Error(result.kind);
  await at.portal.jobs.drain();
  expect(await standing()).toEqual({ state: 'frozen', recordings: 0 });
  return (verdict: 'confirm' | 'reject') =>
    decide(otto, { decisionId: result.decision.id, version: null }, verdict, WHY);
}

test('after a no, what a doubt stopped is packed anew, whole', async () => {
  const say = await askThenDoubt();
  await say('reject');
  await at.portal.jobs.drain();
  expect(await standing()).toEqual({ state: 'ready', recordings: 5 });
});

test('after a yes and a day, it is packed anew without what stays frozen', async () => {
  const say = await askThenDoubt();
  await say('confirm');
  await at.portal.jobs.drain();
  expect(await standing()).toEqual({ state: 'frozen', recordings: 0 });
  at.clock.pass(24 * 3_600_000 + 1);
  for (const job of ['apply-decisions', 'sweep'] as const) {
    await at.portal.jobs.nudge(job);
    await at.portal.jobs.drain();
  }
  expect(await standing()).toEqual({ state: 'ready', recordings: 2 });
});

test('it stays stopped while something else about the same person is unclear', async () => {
  const say = await askThenDoubt();
  const [recording] = await hers().recordings.find({});
  if (!recording) throw new Error('no recording');
  const reported = await reportNotMe(ada.ctx, { recordingId: recording.id, note: '' });
  expect(reported.kind).toBe('ReportReceived');
  await say('reject');
  await at.portal.jobs.drain();
  expect(await standing()).toEqual({ state: 'frozen', recordings: 0 });
});

test('when it ends its incident, nothing that officers proposed of that waits any more', async () => {
  const say = await askThenDoubt();
  const [incident] = await at.portal.data.common.incidents.find({ source: 'ledger' });
  if (!incident) throw new Error('no incident');
  const seen = { incidentId: incident.id, version: incident.version, words: WHY };
  const awareAt = new Date(incident.awareAt.getTime() - 3_600_000);
  expect((await proposeAwareness(olga, { ...seen, awareAt })).kind).toBe('IncidentStepProposed');
  await say('reject');
  expect(await incidentDecisions(otto, incident)).toMatchObject([
    { state: 'withdrawn', viewerCanDecide: false, decidedByName: null },
  ]);
});

test('a copy that was out when it froze is over once the doubt is settled, and another may be asked for', async () => {
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
  await at.portal.jobs.drain();
  expect(await standing()).toEqual({ state: 'ready', recordings: 5 });
  const line = await hers().ownerships.one({ deviceId });
  if (!line) throw new Error('no line');
  const input = { serial: 'S-A', ownershipId: line.id, endsAt: new Date(SOLD), because: 'sold' } as const;
  const proposed = await proposeOwnershipEnd(olga, input, WHY);
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  expect((await standing()).state).toBe('frozen');
  const before = await waitingMails();
  await decide(otto, { decisionId: proposed.decision.id, version: null }, 'reject', WHY);
  await at.portal.jobs.drain();
  expect((await standing()).state).toBe('expired');
  expect(await waitingMails()).toBe(before + 1);
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
});
