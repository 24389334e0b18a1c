import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { type DecisionRow, isNull, taskScope } from '@rightful/data';
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
import { prepareDownload } from '../deliveries/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { feed, sound, writeFeed } from '../recordings/ingest/test-support/feed.ts';
import { archiveOf, askForCopy, findRequest } from '../requests/index.ts';
import {
  initialsOf,
  lookUpDevice,
  objectToOwnershipEnd,
  ownershipChanges,
  ownershipDoubt,
  proposeOwnershipEnd,
} from './index.ts';

const [FROM, SOLD, SOUND] = ['2018-01-01', '2018-05-01', '2018-05-12T12:00:00Z'];
const WHY = 'The bill of sale says so.';
let at: TestPortal;
let ada: TestCustomer;
let emil: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let deviceId: DeviceId;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  emil = await addCustomer(at, 'Emil Exempel');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  deviceId = await addDevice(at, 'S-A', [
    { customer: emil, from: '2017-01-01', to: FROM },
    { customer: ada, from: FROM },
  ]);
  await addRecordings(at, ada, { deviceId, count: 3, from: SOUND });
});
afterEach(() => at.close());
afterAll(closeDecoders);

const hers = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));
const line = async () => {
  const found = await hers().ownerships.one({ deviceId });
  if (!found) throw new Error('no line');
  return found;
};

async function doubt(): Promise<DecisionRow> {
  const input = {
    serial: 'S-A',
    ownershipId: (await line()).id,
    endsAt: new Date(SOLD),
    because: 'sold',
  } as const;
  const result = await proposeOwnershipEnd(olga, input, WHY);
  if (result.kind !== 'DecisionProposed') throw new Error(result.kind);
  return result.decision;
}
const say = ({ id, state }: DecisionRow, verdict: 'confirm' | 'reject', officer = otto) =>
  decide(officer, { decisionId: id, version: null, state }, verdict, WHY);
const objected = (decision: DecisionRow): DecisionRow => ({ ...decision, state: 'objected' });
const aDayLater = async () => {
  at.clock.pass(24 * 3_600_000 + 1);
  await at.portal.jobs.nudge('apply-decisions');
  await at.portal.jobs.drain();
};

test('a doubt stops at once what was ready, and the download that was prepared', async () => {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await at.portal.jobs.drain();
  const archive = await archiveOf(ada.ctx, asked.request);
  if (!archive) throw new Error('no archive');
  expect((await prepareDownload(ada.ctx, archive.id)).kind).toBe('DownloadPrepared');
  await doubt();
  expect(await findRequest(ada.ctx, asked.request.id)).toMatchObject({ state: 'frozen' });
  expect(await hers().deliveries.one({ archiveId: archive.id })).toMatchObject({ state: 'revoked' });
  expect((await prepareDownload(ada.ctx, archive.id)).kind).not.toBe('DownloadPrepared');
});

test('the line changes a day after another person’s yes, and nothing moves to anybody', async () => {
  const decision = await doubt();
  expect((await say(decision, 'confirm', olga)).kind).toBe('SecondOfficerNeeded');
  expect(await say(decision, 'confirm')).toMatchObject({ decision: { state: 'confirmed' } });
  await at.portal.jobs.nudge('apply-decisions');
  await at.portal.jobs.drain();
  expect((await line()).ownedTo).toBeNull();
  await aDayLater();
  expect((await line()).ownedTo).toEqual(new Date(SOLD));
  const recordings = await hers().recordings.find({});
  expect(recordings).toHaveLength(3);
  expect(recordings.every(({ frozenAt }) => frozenAt)).toBe(true);
});

test.each(['ada', 'emil'])('%s is told, and may object: then the line stays', async (who) => {
  const decision = await doubt();
  await say(decision, 'confirm');
  await at.portal.jobs.drain();
  const { ctx } = who === 'ada' ? ada : emil;
  expect((await objectToOwnershipEnd(ctx, decision.id)).kind).toBe('OwnershipEndStopped');
  expect((await objectToOwnershipEnd(ctx, decision.id)).kind).toBe('NothingToObjectTo');
  await aDayLater();
  expect((await line()).ownedTo).toBeNull();
});

test('who never had the device can neither see nor stop it', async () => {
  const decision = await doubt();
  const bruno = await addCustomer(at, 'Bruno Beispiel');
  expect((await objectToOwnershipEnd(bruno.ctx, decision.id)).kind).toBe('NothingToObjectTo');
});

test('an officer who had the device proposes no end in its ledger, and confirms none', async () => {
  const emilAtWork = (await addOfficer(at, 'Émil Exempel')).ctx;
  const decision = await doubt();
  expect((await say(decision, 'confirm', emilAtWork)).kind).toBe('SecondOfficerNeeded');
  await say(decision, 'reject');
  const own = {
    serial: 'S-A',
    ownershipId: (await line()).id,
    endsAt: new Date(SOLD),
    because: 'sold',
  } as const;
  expect(await proposeOwnershipEnd(emilAtWork, own, WHY)).toMatchObject({ code: 'OWN_CASE' });
});

test('a rejected doubt lets the recordings go again', async () => {
  await say(await doubt(), 'reject');
  expect((await hers().recordings.find({})).map(({ frozenAt }) => frozenAt)).toEqual([null, null, null]);
});

test('a line only gets shorter', async () => {
  const { id: ownershipId } = await line();
  const input = { serial: 'S-A', ownershipId, because: 'sold' } as const;
  for (const endsAt of ['2017-12-31', '2999-01-01']) {
    const result = await proposeOwnershipEnd(olga, { ...input, endsAt: new Date(endsAt) }, WHY);
    expect(result).toMatchObject({ kind: 'NotDecidable', code: 'NOT_EARLIER' });
  }
});

test('an objection brings it back before officers, who may still say yes, and then nobody stops it again', async () => {
  const decision = await doubt();
  await say(decision, 'confirm');
  await objectToOwnershipEnd(ada.ctx, decision.id);
  expect(await ownershipChanges(emil.ctx)).toMatchObject([{ isOwn: false, effectiveAt: null }]);
  expect((await say(objected(decision), 'confirm', olga)).kind).toBe('SecondOfficerNeeded');
  expect(await say(objected(decision), 'confirm')).toMatchObject({ decision: { state: 'confirmed' } });
  expect((await objectToOwnershipEnd(emil.ctx, decision.id)).kind).toBe('NothingToObjectTo');
  await aDayLater();
  expect((await line()).ownedTo).toEqual(new Date(SOLD));
});

test('a second who has not seen an objection neither confirms nor rejects over it', async () => {
  const decision = await doubt();
  await objectToOwnershipEnd(ada.ctx, decision.id);
  for (const verdict of ['confirm', 'reject'] as const)
    expect(await say(decision, verdict)).toMatchObject({ code: 'DECISION_CHANGED' });
  expect(await say(objected(decision), 'confirm')).toMatchObject({ decision: { state: 'confirmed' } });
});

test('what was frozen for a doubt goes on when officers say no after an objection', async () => {
  const decision = await doubt();
  await objectToOwnershipEnd(ada.ctx, decision.id);
  expect((await hers().recordings.find({ frozenAt: isNull() })).length).toBe(0);
  await say(objected(decision), 'reject');
  expect((await hers().recordings.find({ frozenAt: isNull() })).length).toBe(3);
  expect(await ownershipChanges(ada.ctx)).toEqual([]);
});

test('what comes in while a change waits is in doubt, too, and no copy holds it', async () => {
  const decision = await doubt();
  const lines = ['a.wav,S-A,2018-06-12T12:00:00Z', 'b.wav,S-A,2018-06-12T12:00:01Z'];
  const folder = writeFeed(at, lines, { 'a.wav': sound(1), 'b.wav': sound(2) });
  expect(await feed(at, folder)).toEqual(['Ingested', 'Ingested']);
  const later = await hers().recordings.find({});
  expect(later).toHaveLength(5);
  expect(later.every(({ frozenAt }) => frozenAt)).toBe(true);
  await say(decision, 'reject');
  expect((await hers().recordings.find({ frozenAt: isNull() })).length).toBe(5);
});

test('a second doubt about the same, refused as the first was, lets everything go again', async () => {
  await say(await doubt(), 'reject');
  await say(await doubt(), 'reject');
  expect((await hers().recordings.find({ frozenAt: isNull() })).length).toBe(3);
});

test('a doubt about one time with a device holds nothing of a later time with it', async () => {
  const again = await addDevice(at, 'S-B', [
    { customer: ada, from: FROM, to: '2018-06-01' },
    { customer: ada, from: '2018-07-01' },
  ]);
  const [first] = await hers().ownerships.find({ deviceId: again }, { order: { ownedFrom: 'ASC' } });
  if (!first) throw new Error('no line');
  const input = { serial: 'S-B', ownershipId: first.id, endsAt: new Date(SOLD), because: 'sold' } as const;
  expect((await proposeOwnershipEnd(olga, input, WHY)).kind).toBe('DecisionProposed');
  const lines = ['a.wav,S-B,2018-05-12T12:00:00Z', 'b.wav,S-B,2018-07-12T12:00:00Z'];
  const folder = writeFeed(at, lines, { 'a.wav': sound(1), 'b.wav': sound(2) });
  expect(await feed(at, folder)).toEqual(['Ingested', 'Ingested']);
  const ofTheDevice = await hers().recordings.find({ deviceId: again }, { order: { recordedAt: 'ASC' } });
  expect(ofTheDevice.map(({ frozenAt }) => frozenAt !== null)).toEqual([true, false]);
});

test('an officer who looks a device up sees letters of names, and the look is on record', async () => {
  expect((await lookUpDevice(olga, 'S-A', ' ')).kind).toBe('NotDecidable');
  expect((await lookUpDevice(olga, 'S-Z', WHY)).kind).toBe('NotDecidable');
  const found = await lookUpDevice(olga, ' S-A ', WHY);
  if (found.kind !== 'LedgerDevice') throw new Error(found.kind);
  expect(found.lines).toHaveLength(2);
  const names = await Promise.all(found.lines.map(({ subjectId }) => initialsOf(olga, subjectId)));
  expect(names).toEqual(['E. E.', 'A. E.']);
  const last = found.lines[1];
  if (!last) throw new Error('no line');
  expect(await ownershipDoubt(olga, last.id, new Date(SOLD))).toEqual({ recordingCount: 3 });
  expect(await ownershipDoubt(olga, last.id, new Date('2017-12-31'))).toBeNull();
});
