import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isNull, type RecordingRow, taskScope } from '@rightful/data';
import { newId, type RequestId } from '@rightful/policy';
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
import type { OfficerContext } from '../portal/context.ts';
import { withdrawRequest } from '../requests/index.ts';
import { askForErasure } from './ask-for-erasure.ts';
import { holdNoteOf } from './find-erasure.ts';
import { placeLegalHold } from './place-legal-hold.ts';
import { ERASE } from './run-erasure.ts';

let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let hers: RecordingRow[];
let requestId: RequestId;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Other')).ctx;
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  hers = await addRecordings(at, ada, { deviceId, count: 2 });
  const asked = await askForErasure(ada.ctx);
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  requestId = asked.request.id;
});
afterEach(() => at.close());

const owned = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
const version = async () => (await owned().requests.one({ id: requestId }))?.version ?? 0;
const hold = (recordingId: RecordingRow['id'] | undefined, note = 'A suit.') =>
  placeLegalHold(otto, { requestId, recordingId, ground: 'legal-claims', note });

test('what was put on hold after the end of holds was proposed stays on hold', async () => {
  await hold(hers[0]?.id);
  const seen = { requestId, version: await version() };
  const proposed = await propose(olga, 'erase-on-hold', seen, 'The suit is over.');
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  at.clock.pass(1_000);
  await hold(hers[1]?.id, 'Another suit.');
  const decided = { decisionId: proposed.decision.id, version: await version() };
  expect((await decide(otto, decided, 'confirm', 'It is over.')).kind).toBe('DecisionMade');
  const standing = await owned().legalHolds.find({ liftedAt: isNull() });
  expect(await Promise.all(standing.map((row) => holdNoteOf(olga, row)))).toEqual(['Another suit.']);
});

test('a hold on what came in after everything was to be erased keeps it, and the account', async () => {
  at.clock.pass(1_000);
  const { deviceId } = hers[0] as RecordingRow;
  const [later] = await addRecordings(at, ada, { deviceId, count: 1, from: '2019-05-12T12:00:00Z' });
  expect((await hold(later?.id)).kind).toBe('LegalHoldPlaced');
  at.clock.pass(20 * 86_400_000);
  await at.portal.jobs.nudge(ERASE);
  await at.portal.jobs.drain();
  expect((await owned().recordings.find({})).map(({ id }) => id)).toEqual([later?.id]);
  expect(await owned().erasures.one({ requestId })).toMatchObject({
    whole: false,
    counts: { keptOnHold: 1 },
  });
});

test('the end of holds is that of what the erasure means, and of nothing else', async () => {
  await withdrawRequest(ada.ctx, requestId);
  const [first, second] = hers as [RecordingRow, RecordingRow];
  at.clock.pass(1_000);
  const asked = await askForErasure(ada.ctx, { to: new Date(first.recordedAt.getTime() + 1) });
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  requestId = asked.request.id;
  await hold(second.id, 'Another suit.');
  const proposeEnd = async () =>
    propose(olga, 'erase-on-hold', { requestId, version: await version() }, 'The suit is over.');
  expect(await proposeEnd()).toMatchObject({ code: 'NOTHING_ON_HOLD' });
  await hold(first.id);
  const proposed = await proposeEnd();
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const decided = { decisionId: proposed.decision.id, version: await version() };
  expect((await decide(otto, decided, 'confirm', 'It is over.')).kind).toBe('DecisionMade');
  const standing = await owned().legalHolds.find({ liftedAt: isNull() });
  expect(standing.map(({ recordingId }) => recordingId)).toEqual([second.id]);
});

test('a hold on what this person has not is refused: it would keep nothing', async () => {
  expect(await hold(newId('recording', at.clock.now()))).toMatchObject({ code: 'NO_SUCH_RECORDING' });
  expect(await owned().legalHolds.count({ liftedAt: isNull() })).toBe(0);
});

test('a hold on what is being erased already is refused, and not said to hold', async () => {
  await at.portal.data.transact(at.clock.now(), () =>
    owned().erasures.update({ requestId }, { state: 'begun' }),
  );
  expect(await hold(hers[0]?.id)).toMatchObject({ code: 'ERASURE_BEGUN' });
});
