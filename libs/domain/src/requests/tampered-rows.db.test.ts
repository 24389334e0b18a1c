import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isNull, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { reportNotMe } from '../incidents/index.ts';
import type { Step } from '../portal/steps.ts';
import { askForCopy, buildArchive, checkArchive, findRequest, withdrawRequest } from './index.ts';

let at: TestPortal;
let ada: TestCustomer;
let onStep: (step: Step) => void;
const task = { kind: 'system', task: 'test' } as const;

beforeEach(async () => {
  onStep = () => undefined;
  at = await openTestPortal({ reached: (step) => onStep(step) });
  ada = await addCustomer(at, 'Ada Example');
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId: device, count: 3 });
});
afterEach(() => at.close());

const edit = (work: (owned: ReturnType<TestPortal['portal']['data']['owned']>) => Promise<unknown>) =>
  at.portal.data.transact(at.clock.now(), async (tx) => {
    await work(tx.owned(taskScope(task, ada.subjectId)));
  });

async function ask() {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  return asked.request.id;
}

test('a request stops, and an incident opens, when a recording’s row names a key that is not there', async () => {
  await edit((owned) => owned.recordings.update({ keyVersion: 1 }, { keyVersion: 7 }));
  const id = await ask();
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'stopped' });
  expect(await at.portal.data.common.incidents.count({ source: 'gate' })).toBe(1);
});

test('a request stops, and an incident opens, when the archive’s row names a key that is not there', async () => {
  const id = await ask();
  await buildArchive(at.portal, id);
  await edit((owned) => owned.archives.update({ requestId: id }, { keyVersion: 7 }));
  await checkArchive(at.portal, id);
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'stopped' });
  expect(await at.portal.data.common.incidents.count({ source: 'gate' })).toBe(1);
  const { archives, frozenThings } = at.portal.data.owned(taskScope(task, ada.subjectId));
  // What could not be judged is kept: it is evidence.
  expect(await archives.find({ requestId: id })).toMatchObject([{ state: 'quarantined', bytesGoneAt: null }]);
  expect(await frozenThings.count({ kind: 'archive' })).toBe(1);
});

test('the gate stops an archive that says something else than what ingest took in', async () => {
  const id = await ask();
  await buildArchive(at.portal, id);
  const { keyring } = at.portal.data;
  const key = await keyring.key(taskScope(task, ada.subjectId), 1);
  await edit(async ({ recordings }) => {
    const [row] = await recordings.find({ keyVersion: 1 });
    if (!row) throw new Error('no recording');
    const transcriptSealed = key.sealSmall('transcript', idToBytes(row.id), Buffer.from('another’s words'));
    await recordings.update({ id: row.id }, { transcriptSealed });
  });
  await checkArchive(at.portal, id);
  expect(await findRequest(ada.ctx, id)).toMatchObject({
    state: 'stopped',
    findings: [{ code: 'DIGEST_MISMATCH' }],
  });
});

test('an incident says in codes what the gate found, and which file it is about', async () => {
  const id = await ask();
  await buildArchive(at.portal, id);
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.subjects.update({ id: ada.subjectId }, { displayName: 'Bea Other' }),
  );
  // Or else the copy would count as out of date, and be made again.
  await edit((owned) => owned.archives.update({ requestId: id }, { wordsSha256: null }));
  await checkArchive(at.portal, id);
  const request = await findRequest(ada.ctx, id);
  expect(request?.findings.map(({ code, entry }) => `${code} ${entry}`)).toEqual([
    'CONTENTS_MISMATCH manifest.json',
    'CONTENTS_MISMATCH index.html',
    'CONTENTS_MISMATCH README.txt',
    'CONTENTS_MISMATCH recordings.json',
    'CONTENTS_MISMATCH statement.html',
    'CONTENTS_MISMATCH statement.json',
  ]);
  const [incident] = await at.portal.data.common.incidents.find({ source: 'gate' });
  expect(incident?.summary).toBe('GATE_STOPPED:CONTENTS_MISMATCH');
});

test('a request that is withdrawn while it is packed leaves no bytes behind', async () => {
  let withdrawn: Promise<unknown> | undefined;
  onStep = (step) => {
    if (step === 'build:planned') withdrawn = withdrawRequest(ada.ctx, id);
  };
  const id = await ask();
  await at.portal.jobs.drain();
  await withdrawn;
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'withdrawn' });
  const kept: string[] = [];
  for await (const blob of at.portal.blobs.list()) kept.push(blob);
  expect(kept).toHaveLength(3);
});

test('what somebody said is not theirs stays out of their next copy, which says so, and opens no further incident', async () => {
  const { incidents } = at.portal.data.common;
  const { recordings, archives, archiveEntries } = at.portal.data.owned(taskScope(task, ada.subjectId));
  const [stranger] = await recordings.find({ keyVersion: 1 });
  await reportNotMe(ada.ctx, { recordingId: stranger?.id });
  const before = await incidents.count({ state: 'open' });
  const id = await ask();
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready' });
  expect(await incidents.count({ state: 'open' })).toBe(before);
  const archive = await archives.one({ requestId: id });
  const carried = (await archiveEntries.find({ archiveId: archive?.id })).map(
    ({ recordingId }) => recordingId,
  );
  expect(carried).toHaveLength(2);
  expect(carried).not.toContain(stranger?.id);
});

test('a copy is made again, without an incident, when a device was renamed while it was made', async () => {
  const id = await ask();
  await buildArchive(at.portal, id);
  await edit((owned) => owned.ownerships.update({ ownedTo: isNull() }, { room: 'Attic' }));
  await checkArchive(at.portal, id);
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'asked' });
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready' });
  expect(await at.portal.data.common.incidents.count({ source: 'gate' })).toBe(0);
  const { archives } = at.portal.data.owned(taskScope(task, ada.subjectId));
  expect((await archives.find({ requestId: id })).map(({ state }) => state).sort()).toEqual([
    'discarded',
    'released',
  ]);
});
