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
import { askForErasure } from './ask-for-erasure.ts';
import { holdNoteOf } from './find-erasure.ts';
import { placeLegalHold } from './place-legal-hold.ts';

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
