import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type ArchiveRow, type RecordingRow, type RedactionRow, taskScope } from '@rightful/data';
import { idToBytes, newId, type RecordingId, type RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  canaryOf,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import type { SealPurpose } from '@rightful/vault';
import { openReview } from '../officers/index.ts';
import type { OfficerContext } from '../portal/context.ts';
import { sweep } from '../portal/sweep.ts';
import { sealCues } from '../recordings/cues/sealed-cues.ts';
import { openSealed } from '../recordings/open-sealed.ts';
import { askForCopy, findRequest } from '../requests/index.ts';
import { keepRecording, type Marked, markRegions, releaseRedactions } from './index.ts';

const task = { kind: 'system', task: 'test' } as const;
const GROUND = { code: 'other-voice', text: 'Paula, the neighbour, speaks.' } as const;
const MUTED = [{ startMs: 100, endMs: 200 }];
let at: TestPortal;
let ada: TestCustomer;
let olga: OfficerContext;
let otto: OfficerContext;
let rows: RecordingRow[];
let id: RequestId;

beforeEach(async () => {
  at = await openTestPortal({ settings: { RIGHTFUL_REVIEW: 'always' } });
  ada = await addCustomer(at, 'Ada Example');
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
  otto = (await addOfficer(at, 'Otto Officer')).ctx;
  const device = await addDevice(at, 'S-A', [{ customer: ada, from: '2017-01-01' }]);
  rows = await addRecordings(at, ada, { deviceId: device, count: 3, byteLength: 4_044 });
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  id = asked.request.id;
  await at.portal.jobs.drain();
  expect((await openReview(olga, id, 'Policy asks.')).kind).toBe('ReviewOpened');
});
afterEach(() => at.close());

const scopeOf = (customer = ada) => taskScope(task, customer.subjectId);
const owned = () => at.portal.data.owned(scopeOf());
const idOf = (place: number): RecordingId => (rows[place] as RecordingRow).id;
const mark = (place: number, marked: Marked) => markRegions(olga, id, idOf(place), marked, GROUND);
const all = () => owned().redactions.find({ requestId: id });
const change = (work: Parameters<TestPortal['portal']['data']['transact']>[1]) =>
  at.portal.data.transact(at.clock.now(), work);
const release = (officer = otto) =>
  at.portal.data.transact(at.clock.now(), (tx) =>
    releaseRedactions(tx, scopeOf(), id, officer.viewer.accountId),
  );

async function bytesOf(
  purpose: SealPurpose,
  row: {
    id: RecordingRow['id'] | RedactionRow['id'] | ArchiveRow['id'];
    keyVersion: number;
    blobId: string | null;
  },
): Promise<Buffer> {
  const object = {
    purpose,
    objectId: idToBytes(row.id),
    keyVersion: row.keyVersion,
    blobId: row.blobId ?? '',
  };
  const { stream, close } = await openSealed(at.portal, scopeOf(), object);
  const pieces: Buffer[] = [];
  for await (const piece of stream.slices()) pieces.push(Buffer.from(piece));
  await close();
  return Buffer.concat(pieces);
}

/** As it is after both officers: built anew and checked. */
async function builtAgain(): Promise<Buffer> {
  const { requests, archives } = owned();
  await change(async () => void (await requests.update({ id }, { state: 'asked', openMark: 1 })));
  await change(async (tx) => {
    const approved = { approvedAt: tx.now, approvedBy: otto.viewer.accountId };
    await owned().reviewChoices.update({ requestId: id }, approved);
  });
  await at.portal.jobs.nudge('build-archive', id);
  await at.portal.jobs.drain();
  expect(await findRequest(ada.ctx, id)).toMatchObject({ state: 'ready' });
  const archive = await archives.one({ requestId: id, state: 'released' });
  if (!archive) throw new Error('no archive');
  return bytesOf('archive', archive);
}

test('the copy is silent where it was marked and the same elsewhere; the recording stays as it is', async () => {
  const before = await bytesOf('recording', rows[0] as RecordingRow);
  const marked = await mark(0, MUTED);
  if (marked.kind !== 'RegionsMarked') throw new Error(JSON.stringify(marked));
  const copy = await bytesOf('redaction', marked.redaction);
  expect(copy.subarray(44 + 800, 44 + 1_600)).toEqual(Buffer.alloc(800, 0x80));
  expect(copy.subarray(44, 44 + 800)).toEqual(before.subarray(44, 44 + 800));
  expect(copy.subarray(44 + 1_600)).toEqual(before.subarray(44 + 1_600));
  expect(await bytesOf('recording', rows[0] as RecordingRow)).toEqual(before);
  expect(marked.redaction).toMatchObject({ state: 'proposed', durationMs: 500, isTranscriptWithheld: true });
  await expect(bytesOf('recording', marked.redaction)).rejects.toThrow();
});

test('the archive holds the copy and not the recording, leaves out what is withheld, and says so with the ground', async () => {
  const [first, second] = [
    await bytesOf('recording', rows[0] as RecordingRow),
    await bytesOf('recording', rows[1] as RecordingRow),
  ];
  const third = await bytesOf('recording', rows[2] as RecordingRow);
  await mark(0, MUTED);
  await mark(1, 'withhold');
  expect(await release()).toMatchObject({ recordingIds: { length: 2 } });
  const archive = await builtAgain();
  const [muted] = await owned().redactions.find({ requestId: id, action: 'mute' });
  expect(archive.includes(await bytesOf('redaction', muted as RedactionRow))).toBe(true);
  expect(archive.includes(third)).toBe(true);
  expect(archive.includes(first.subarray(44, 44 + 3_000))).toBe(false);
  expect(archive.includes(second.subarray(44))).toBe(false);
  const text = archive.toString('utf8');
  expect(text).toContain('What is missing, and why');
  expect(text).toContain('It is silent from 0:00.1 to 0:00.2. Somebody else can be heard there');
  expect(text).toContain('Its transcript is left out as a whole');
  expect(text).toContain('It is left out. Somebody else can be heard there');
  expect(text).not.toContain('Paula');
});

test('a transcript with times is cut where the sound is; without, it is left out whole', async () => {
  const key = await at.portal.data.keyring.key(scopeOf(), 1);
  const cues = [
    { startMs: 0, endMs: 90, text: 'BEFORE-IT' },
    { startMs: 150, endMs: 260, text: 'PAULA-INSIDE' },
    { startMs: 300, endMs: 480, text: 'BEHIND-IT' },
  ];
  await change(async () => {
    const cuesSealed = sealCues(key, idOf(0), cues);
    await owned().recordings.update({ id: idOf(0) }, { cuesSealed });
  });
  await mark(0, MUTED);
  await mark(1, MUTED);
  const [timed, plain] = [0, 1].map((place) => ({ requestId: id, recordingId: idOf(place) }));
  expect(await owned().redactions.one(timed ?? {})).toMatchObject({ isTranscriptWithheld: false });
  expect(await owned().redactions.one(plain ?? {})).toMatchObject({ isTranscriptWithheld: true });
  expect(await release()).toMatchObject({ recordingIds: { length: 2 } });
  const text = (await builtAgain()).toString('utf8');
  expect(text).toContain('BEFORE-IT');
  expect(text).toContain('BEHIND-IT');
  expect(text).toContain('[…]');
  expect(text).not.toContain('PAULA-INSIDE');
  const canary = canaryOf(ada);
  expect(text).not.toContain(`${canary} says 0`);
  expect(text).not.toContain(`${canary} says 1`);
  expect(text).toContain(`${canary} says 2`);
  expect(text).toContain('Where its transcript shows […], the words were left out with the sound.');
});

test('a transcript of which words begin after the end of the sound is left out whole', async () => {
  const key = await at.portal.data.keyring.key(scopeOf(), 1);
  const cues = [
    { startMs: 0, endMs: 90, text: 'BEFORE-IT' },
    { startMs: 500, endMs: 590, text: 'TOO-LATE' },
  ];
  await change(async () => {
    await owned().recordings.update({ id: idOf(0) }, { cuesSealed: sealCues(key, idOf(0), cues) });
  });
  await mark(0, [{ startMs: 0, endMs: 500 }]);
  expect(await all()).toMatchObject([{ isTranscriptWithheld: true, transcriptSealed: null }]);
});

test.each<[string, Marked]>([
  ['muted', MUTED],
  ['withheld', 'withhold'],
])('an archive that holds what was %s is stopped by the gate', async (_what, marked) => {
  await mark(0, marked);
  await release();
  const { requests, archives } = owned();
  await change(async () => {
    await requests.update({ id }, { state: 'checking' });
    await archives.update({ requestId: id }, { state: 'built' });
  });
  await at.portal.jobs.nudge('check-archive', id);
  await at.portal.jobs.drain();
  expect(await owned().requests.one({ id })).toMatchObject({ state: 'stopped' });
});

test('whoever marked does not release, and nothing takes effect by it', async () => {
  await mark(0, MUTED);
  expect(await release(olga)).toEqual({ kind: 'own-redaction' });
  expect(await all()).toMatchObject([{ state: 'proposed', releasedBy: null }]);
});

test('marking anew replaces what was proposed, keeping takes it back, and no copy stays behind', async () => {
  await mark(0, MUTED);
  const [old] = await all();
  await mark(0, [{ startMs: 0, endMs: 9_999 }]);
  expect((await all()).map(({ state }) => state).sort()).toEqual(['proposed', 'withdrawn']);
  await expect(at.portal.blobs.open(old?.blobId ?? '')).rejects.toThrow();
  expect(await keepRecording(olga, id, idOf(0))).toBe(true);
  expect((await all()).map(({ state }) => state)).toEqual(['withdrawn', 'withdrawn']);
  for (const { blobId } of await all()) await expect(at.portal.blobs.open(blobId ?? '')).rejects.toThrow();
  expect(await release()).toEqual({ kind: 'released', recordingIds: [] });
});

test('a copy that another replaces after its release goes with the sweep, and the new one stays', async () => {
  await mark(0, MUTED);
  await release();
  await mark(0, [{ startMs: 50, endMs: 250 }]);
  expect(await release()).toEqual({ kind: 'released', recordingIds: [idOf(0)] });
  await sweep(at.portal);
  const [old, current] = (await all()).sort((one, other) => (one.state < other.state ? 1 : -1));
  expect([old?.state, current?.state]).toEqual(['withdrawn', 'released']);
  expect(old?.bytesGoneAt).not.toBeNull();
  await expect(at.portal.blobs.open(old?.blobId ?? '')).rejects.toThrow();
  await (await at.portal.blobs.open(current?.blobId ?? '')).close();
});

test.each<[string, unknown]>([
  ['no part', []],
  ['a part without length', [{ startMs: 5, endMs: 5 }]],
  ['a part that ends before it begins', [{ startMs: 9, endMs: 5 }]],
  ['a negative time', [{ startMs: -1, endMs: 5 }]],
  ['no number', [{ startMs: Number.NaN, endMs: 5 }]],
  ['a part behind the end', [{ startMs: 501, endMs: 600 }]],
  ['too many parts', Array.from({ length: 501 }, () => ({ startMs: 0, endMs: 5 }))],
])('%s is refused and changes nothing', async (_what, marked) => {
  expect(await mark(0, marked as Marked)).toMatchObject({ kind: 'MarkRefused', path: ['regions'] });
  expect(await all()).toEqual([]);
});

test('a recording that does not decode is not muted, and the refusal says so', async () => {
  const { recordings } = owned();
  await change(async () => void (await recordings.update({ id: idOf(0) }, { extension: 'flac' })));
  expect(await mark(0, MUTED)).toMatchObject({ kind: 'RedactionFailed' });
  expect(await all()).toEqual([]);
});

test('only within one’s own open review, and only a recording of that request', async () => {
  const ben = await addCustomer(at, 'Ben Example');
  const device = await addDevice(at, 'S-B', [{ customer: ben, from: '2017-01-01' }]);
  const [his] = await addRecordings(at, ben, { deviceId: device, count: 1 });
  const foreign = [
    await markRegions(olga, id, his?.id as RecordingId, MUTED, GROUND),
    await markRegions(olga, id, newId('recording', at.clock.now()), 'withhold', GROUND),
    await markRegions(otto, id, idOf(0), MUTED, GROUND),
    await markRegions(otto, newId('request', at.clock.now()), idOf(0), MUTED, GROUND),
  ];
  for (const answer of foreign) expect(answer).toEqual(foreign[0]);
  expect(foreign[0]).toMatchObject({ kind: 'NotReviewable' });
  expect(await all()).toEqual([]);
});

test('a ground is needed', async () => {
  for (const ground of [
    { ...GROUND, text: '  ' },
    { code: 'because' as never, text: 'So.' },
  ])
    expect(await markRegions(olga, id, idOf(0), MUTED, ground)).toMatchObject({
      kind: 'MarkRefused',
      path: ['ground'],
    });
});
