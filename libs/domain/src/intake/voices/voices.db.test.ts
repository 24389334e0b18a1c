import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type IntakeRow, type RecordingRow, taskScope } from '@rightful/data';
import type { IntakeId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import type { OfficerContext } from '../../portal/context.ts';
import { askForCopy, findRequest } from '../../requests/index.ts';
import { confirmIdentity, type EnterIntakeInput, enterIntake, findIntake } from '../index.ts';
import { markVoices } from './mark-voices.ts';
import { nameVoices } from './name-voices.ts';
import { voicesOf } from './voices-of.ts';

const HOUR_MS = 3_600_000;
const reason = 'You were heard there.';
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let rows: RecordingRow[];

const first = () => rows[0] as RecordingRow;
const scope = () => taskScope({ kind: 'system', task: 'test' }, ada.subjectId);

async function open(review: 'held' | 'always' = 'held') {
  at = await openTestPortal({ settings: { RIGHTFUL_REVIEW: review, RIGHTFUL_REVIEW_SAMPLE: '1' } });
  ada = await addCustomer(at, 'Ada Example');
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  rows = await addRecordings(at, ada, { deviceId: device, count: 3, byteLength: 4_044 });
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Other')).ctx;
}
beforeEach(() => open());
afterEach(() => at.close());

const rowOf = async (id: IntakeId): Promise<IntakeRow> => {
  const row = await findIntake(olga, id);
  if (!row) throw new Error('no case');
  return row;
};
const step = async (intakeId: IntakeId) => ({ intakeId, version: (await rowOf(intakeId)).version, reason });

/** A letter of somebody whom Ada's device recorded, whose identity is proven. */
async function letter(more: Partial<EnterIntakeInput> = {}): Promise<IntakeId> {
  const { recordedAt } = first();
  const entered = await enterIntake(olga, {
    kind: 'objection',
    who: 'passer-by',
    name: 'Paula Passant',
    door: 'letter',
    receivedAt: at.clock.now(),
    deviceSerial: 'S-A',
    heardFrom: recordedAt,
    heardTo: new Date(recordedAt.getTime() + 1),
    ...more,
  });
  if (entered.kind !== 'IntakeEntered') throw new Error(entered.kind);
  const { id } = entered.intake;
  await confirmIdentity(olga, { ...(await step(id)), means: 'answers' });
  return id;
}
const mark = async (id: IntakeId, recordingIds = [first().id]) =>
  markVoices(olga, { ...(await step(id)), recordingIds });
async function copy() {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  return findRequest(ada.ctx, asked.request.id);
}
const itemsOf = (requestId: string) =>
  at.portal.data.owned(scope()).reviewItems.find({ requestId: requestId as never });

test('the officer of the case sees when and how long, of that device and that time, and nothing of the owner', async () => {
  const id = await letter();
  const voices = await voicesOf(olga, await rowOf(id));
  expect(voices).toEqual({
    outcome: 'found',
    recordings: [{ id: first().id, recordedAt: first().recordedAt, durationMs: first().durationMs }],
    isCut: false,
  });
  expect(await voicesOf(otto, await rowOf(id))).toBeNull();
});

test.each([
  ['no device', { deviceSerial: null }, 'not-named'],
  ['no time', { heardFrom: null, heardTo: null }, 'not-named'],
  ['a device that is not there', { deviceSerial: 'S-X' }, 'nothing'],
  ['a year', { heardFrom: new Date('2018-01-01'), heardTo: new Date('2019-01-01') }, 'too-long'],
])('who names %s leads to no recording', async (_what, named, outcome) => {
  const id = await letter(named);
  expect(await voicesOf(olga, await rowOf(id))).toMatchObject({ outcome, recordings: [] });
  expect(await mark(id)).toMatchObject({ code: 'NOT_AMONG_THEM' });
});

test('what the person told later is written down, and then leads there', async () => {
  const id = await letter({ deviceSerial: null, heardFrom: null, heardTo: null });
  const heardFrom = first().recordedAt;
  const heardTo = new Date(heardFrom.getTime() + HOUR_MS);
  const name = async (named: object) =>
    nameVoices(olga, { ...(await step(id)), deviceSerial: 'S-A', heardFrom, heardTo, ...named });
  expect(await name({ deviceSerial: ' ' })).toMatchObject({ code: 'DEVICE_MISSING' });
  expect(await name({ heardTo: heardFrom })).toMatchObject({ code: 'HEARD_WHEN' });
  expect(await name({ heardTo: new Date('2030-01-01') })).toMatchObject({ code: 'HEARD_WHEN' });
  expect((await name({})).kind).toBe('IntakeChanged');
  expect(await voicesOf(olga, await rowOf(id))).toMatchObject({ outcome: 'found' });
});

test('nothing outside that device and time can be marked, and nothing before the identity is proven', async () => {
  const id = await letter();
  expect(
    await mark(
      id,
      rows.map((row) => row.id),
    ),
  ).toMatchObject({ code: 'NOT_AMONG_THEM' });
  expect(await mark(id, [])).toMatchObject({ code: 'NOT_AMONG_THEM' });
  expect(await at.portal.data.owned(scope()).voiceMarks.count({})).toBe(0);
  const entered = await enterIntake(olga, {
    kind: 'objection',
    who: 'household',
    name: 'H',
    door: 'call',
    receivedAt: at.clock.now(),
  });
  if (entered.kind !== 'IntakeEntered') throw new Error(entered.kind);
  expect(await mark(entered.intake.id)).toMatchObject({ code: 'NOT_NOW' });
});

test('what is marked goes out in no later copy unheard, whatever the policy says; the rest is not listened to', async () => {
  const id = await letter();
  expect((await mark(id)).kind).toBe('IntakeChanged');
  expect(await rowOf(id)).toMatchObject({ state: 'closed', ground: 'voices-handled', openMark: null });
  const request = await copy();
  expect(request?.state).toBe('held');
  expect(await itemsOf(request?.id ?? '')).toMatchObject([
    { recordingId: first().id, reasons: ['other-voice-named'], verdict: null },
  ]);
});

test('a copy without it goes out as ever', async () => {
  await mark(await letter());
  const asked = await askForCopy(ada.ctx, { from: new Date(first().recordedAt.getTime() + 1) });
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  expect((await findRequest(ada.ctx, asked.request.id))?.state).toBe('ready');
});

test('a copy that stands in a review already is listened to for that voice as well', async () => {
  await at.close();
  await open('always');
  const request = await copy();
  const drawn = await itemsOf(request?.id ?? '');
  const other = rows.find((row) => row.id !== drawn[0]?.recordingId) as RecordingRow;
  const heardTo = new Date(other.recordedAt.getTime() + 1);
  const id = await letter({ heardFrom: other.recordedAt, heardTo });
  expect((await mark(id, [other.id])).kind).toBe('IntakeChanged');
  const items = await itemsOf(request?.id ?? '');
  expect(items.map(({ recordingId }) => recordingId).sort()).toEqual(
    [drawn[0]?.recordingId, other.id].sort(),
  );
  const choice = await at.portal.data.owned(scope()).reviewChoices.one({ requestId: request?.id });
  expect(choice).toMatchObject({ itemCount: 2, approvedAt: null });
});

test('it is on record, for the case and for the owner, and needs a fresh proof', async () => {
  const id = await letter();
  const before = (await at.portal.data.audit.head()).sequence;
  await mark(id);
  const entries = await at.portal.data.audit.after(before, 10);
  expect(entries.map(({ action }) => action)).toEqual(['mark-voices', 'mark-voices-of-owner']);
  expect(entries[1]).toMatchObject({ facts: { intakeId: id, recordingCount: 1 } });
  expect(entries[1]?.subjectMark).not.toBeNull();
  const again = await letter();
  at.clock.pass(6 * 60_000);
  expect((await mark(again)).kind).toBe('StepUpNeeded');
});
