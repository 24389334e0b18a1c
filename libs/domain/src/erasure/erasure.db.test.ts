import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { countLeft, type RecordingRow, taskScope } from '@rightful/data';
import { type ErasureId, newId } from '@rightful/policy';
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
import { askFromOutside } from '../intake/index.ts';
import { contextFor, type OfficerContext, taskContext } from '../portal/context.ts';
import { askForCopy, askToObject, withdrawRequest } from '../requests/index.ts';
import { listWork } from '../worklist/index.ts';
import { askForErasure } from './ask-for-erasure.ts';
import { erasureCertificate } from './find-erasure.ts';
import { placeLegalHold } from './place-legal-hold.ts';
import { previewErasure } from './preview-erasure.ts';
import { replayShredList } from './replay-shred-list.ts';
import { ERASE } from './run-erasure.ts';
import { ShredListError } from './shred-list.ts';
import { verifyErasure } from './verify-erasure.ts';

const DAY_MS = 86_400_000;
let at: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;
let hers: RecordingRow[];
let his: RecordingRow[];

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  bruno = await addCustomer(at, 'Bruno Beispiel');
  hers = await addRecordings(at, ada, {
    deviceId: await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]),
    count: 3,
  });
  his = await addRecordings(at, bruno, {
    deviceId: await addDevice(at, 'S-B', [{ customer: bruno, from: '2018-01-01' }]),
    count: 2,
  });
});
afterEach(() => at.close());

const scopeOf = ({ subjectId }: TestCustomer) => taskScope({ kind: 'system', task: 'test' }, subjectId);
const owned = (customer: TestCustomer) => at.portal.data.owned(scopeOf(customer));

async function ask(customer: TestCustomer, scope = {}) {
  const asked = await askForErasure(customer.ctx, scope);
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  return asked;
}
async function run(days = 20): Promise<void> {
  at.clock.pass(days * DAY_MS);
  await at.portal.jobs.nudge(ERASE);
  await at.portal.jobs.drain();
}
const verdict = (number: ErasureId) => verifyErasure(taskContext(at.portal, 'test'), number);
const blobsLeft = async (): Promise<string[]> => {
  const ids: string[] = [];
  for await (const id of at.portal.blobs.list()) ids.push(id);
  return ids.sort();
};

test('nothing happens before the date, and until then it can be taken back', async () => {
  const { request, erasure } = await ask(ada);
  expect(erasure.erasesAt.getTime()).toBe(at.clock.now().getTime() + 14 * DAY_MS);
  await run(13);
  expect(await owned(ada).recordings.totals()).toMatchObject({ recordingCount: 3 });
  expect((await withdrawRequest(ada.ctx, request.id)).kind).toBe('RequestWithdrawn');
  expect(await owned(ada).erasures.one({ id: erasure.id })).toMatchObject({ state: 'taken-back' });
  await run(13);
  expect(await owned(ada).recordings.totals()).toMatchObject({ recordingCount: 3 });
});

test('a whole person goes: key, bytes and every row; nobody else’s do', async () => {
  const { erasure } = await ask(ada);
  await run();
  expect(await verdict(erasure.id)).toMatchObject({ ok: true, state: 'erased' });
  const left = await countLeft(at.portal.data.database, scopeOf(ada));
  expect(Object.values(left).every((count) => count === 0)).toBe(true);
  expect(await blobsLeft()).toEqual(his.map(({ blobId }) => blobId).sort());
  await expect(at.portal.data.keyring.key(scopeOf(ada), 1)).rejects.toMatchObject({ code: 'key-destroyed' });
  const proof = await erasureCertificate(at.portal, erasure.id);
  expect(JSON.parse(proof?.certificate ?? '')).toMatchObject({
    number: erasure.id,
    erased: { recordings: 3, files: 3 },
  });
  expect(JSON.parse(proof?.certificate ?? '').erased.rows).toBeGreaterThan(3);
  expect(proof?.certificate).not.toContain('Ada');
});

test('with a whole person goes what else of theirs was open, from the officers’ list too', async () => {
  const asked = await askToObject(ada.ctx, { uses: ['training'], note: 'It is my voice.' });
  expect(asked.kind).toBe('RequestAccepted');
  await ask(ada);
  const olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const open = async () => (await listWork(olga, {}, { first: 10 })).nodes.length;
  expect(await open()).toBe(2);
  await run();
  expect(await countLeft(at.portal.data.database, scopeOf(ada))).toMatchObject({ Request: 0 });
  expect(await open()).toBe(0);
});

test('some days go with the copies that hold them, and the rest stays', async () => {
  const to = new Date((hers[0] as RecordingRow).recordedAt.getTime() + 1);
  expect(await previewErasure(ada.ctx, { to })).toMatchObject({ erasableCount: 1, closesAccount: false });
  const { erasure } = await ask(ada, { to });
  await run();
  expect(await verdict(erasure.id)).toMatchObject({ ok: true });
  expect(await owned(ada).recordings.totals()).toMatchObject({ recordingCount: 2 });
  expect(await blobsLeft()).not.toContain(hers[0]?.blobId);
});

test('an open request for a copy delays it, and says so', async () => {
  await askForCopy(ada.ctx, {});
  const { erasure } = await ask(ada);
  at.clock.pass(15 * DAY_MS);
  await at.portal.jobs.nudge(ERASE, erasure.id);
  expect(await previewErasure(ada.ctx)).toMatchObject({ delayedBy: 'ACCESS_OPEN' });
});

test('what is on hold stays, with its ground, and one officer cannot end that alone', async () => {
  const officers: OfficerContext[] = [];
  for (const name of ['Olga Officer', 'Otto Other']) officers.push((await addOfficer(at, name)).ctx);
  const [olga, otto] = officers as [OfficerContext, OfficerContext];
  const { request, erasure } = await ask(ada);
  const held = {
    requestId: request.id,
    recordingId: hers[0]?.id,
    ground: 'legal-claims',
    note: 'A suit.',
  } as const;
  expect((await placeLegalHold(olga, held)).kind).toBe('LegalHoldPlaced');
  expect(await previewErasure(ada.ctx)).toMatchObject({
    onHoldCount: 1,
    erasableCount: 2,
    closesAccount: false,
  });
  const now = await owned(ada).requests.one({ id: request.id });
  const proposed = await propose(
    olga,
    'erase-on-hold',
    { requestId: request.id, version: now?.version ?? 0 },
    'Over.',
  );
  if (proposed.kind !== 'DecisionProposed') throw new Error(proposed.kind);
  const version = (await owned(ada).requests.one({ id: request.id }))?.version ?? 0;
  const seen = { decisionId: proposed.decision.id, version };
  expect((await decide(olga, seen, 'confirm', 'Yes.')).kind).toBe('SecondOfficerNeeded');
  expect(await previewErasure(ada.ctx)).toMatchObject({ onHoldCount: 1 });
  expect((await decide(otto, seen, 'confirm', 'Yes.')).kind).toBe('DecisionMade');
  expect(await previewErasure(ada.ctx)).toMatchObject({ onHoldCount: 0 });
  await run();
  expect(await verdict(erasure.id)).toMatchObject({ ok: true });
});

test('with a hold in force the others go, and the account stays', async () => {
  const olga = (await addOfficer(at, 'Olga Officer')).ctx;
  const { request, erasure } = await ask(ada);
  const hold = {
    requestId: request.id,
    recordingId: hers[0]?.id,
    ground: 'legal-claims',
    note: 'A suit.',
  } as const;
  await placeLegalHold(olga, hold);
  await run();
  expect(await owned(ada).recordings.totals()).toMatchObject({ recordingCount: 1 });
  expect(await owned(ada).requests.one({ id: request.id })).toMatchObject({
    outcome: 'partly',
    grounds: ['LEGAL_HOLD'],
  });
  expect(JSON.parse((await erasureCertificate(at.portal, erasure.id))?.certificate ?? '')).toMatchObject({
    keptOnLegalHold: 1,
    keyDestroyed: false,
  });
});

test('a missing, short or edited shred list lets nothing start', async () => {
  await ask(ada);
  await run();
  const { path } = at.portal.shredList;
  const list = readFileSync(path, 'utf8');
  writeFileSync(path, '');
  await expect(replayShredList(at.portal)).rejects.toThrow(ShredListError);
  writeFileSync(path, list.replace('"whole', '"hole'));
  await expect(replayShredList(at.portal)).rejects.toThrow('does not hold');
  writeFileSync(path, list);
  appendFileSync(path, '{"body":"cut o');
  expect(await replayShredList(at.portal)).toBe(0);
});

test('in a backup from before the person was known, their case from outside is forgotten too', async () => {
  const asked = await askFromOutside(contextFor(at.portal, { kind: 'anonymous' }), {
    kind: 'access',
    who: 'no-account',
    name: 'Nora Nobody',
    email: 'nora@example.net',
    words: 'I want a copy.',
    clientAddress: '192.0.2.9',
  });
  if (asked.kind !== 'IntakeReceived') throw new Error(asked.kind);
  const { intakes } = at.portal.data.common;
  const { id } = (await intakes.one({ caseNumber: asked.caseNumber })) ?? {};
  await at.portal.shredList.append({
    number: newId('erasure', at.clock.now()),
    requestId: newId('request', at.clock.now()),
    subjectId: newId('subject', at.clock.now()),
    listedAt: at.clock.now().toISOString(),
    whole: true,
    recordingIds: [],
    blobIds: [],
    intakeIds: id ? [id] : [],
    counts: { recordings: 0, blobs: 0, rows: 0, keptOnHold: 0 },
  });
  expect(await intakes.one({ id })).not.toMatchObject({ detailsKey: null });
  await replayShredList(at.portal);
  expect(await intakes.one({ id })).toMatchObject({ detailsSealed: null, detailsKey: null, codeHash: null });
});

test('nobody asks without a fresh proof', async () => {
  at.clock.pass(3_600_000);
  expect((await askForErasure(ada.ctx)).kind).toBe('StepUpNeeded');
});
