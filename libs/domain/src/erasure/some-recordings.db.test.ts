import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isNotNull, type RecordingRow, taskScope } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { listMessages, writeMessage } from '../messages/index.ts';
import { taskContext } from '../portal/context.ts';
import { openAudio } from '../recordings/open-audio.ts';
import { askForCopy, askForRectification } from '../requests/index.ts';
import { askForErasure } from './ask-for-erasure.ts';
import { replayShredList } from './replay-shred-list.ts';
import { ERASE } from './run-erasure.ts';
import { verifyErasure } from './verify-erasure.ts';

const DAY_MS = 86_400_000;
let at: TestPortal;
let ada: TestCustomer;
let goes: RecordingRow;
let stays: RecordingRow;

beforeEach(async () => {
  at = await openTestPortal();
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  [goes, stays] = (await addRecordings(at, ada, { deviceId, count: 2 })) as [RecordingRow, RecordingRow];
});
afterEach(() => at.close());

const scope = () => taskScope({ kind: 'system', task: 'test' }, ada.subjectId);
const owned = () => at.portal.data.owned(scope());
const settle = async () => {
  await at.portal.jobs.nudge('sweep');
  await at.portal.jobs.drain();
};

async function eraseFirst() {
  const to = new Date(goes.recordedAt.getTime() + 1);
  const asked = await askForErasure(ada.ctx, { to });
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  at.clock.pass(20 * DAY_MS);
  await at.portal.jobs.nudge(ERASE);
  await at.portal.jobs.drain();
  return asked.erasure;
}
const transcriptOf = async ({ id, keyVersion, transcriptSealed }: RecordingRow) =>
  (await at.portal.data.keyring.key(scope(), keyVersion)).openSmall(
    'transcript',
    idToBytes(id),
    transcriptSealed ?? Buffer.alloc(0),
  );

test('the row of an erased recording, kept from before, opens no more; what stays opens as it did', async () => {
  expect((await transcriptOf(goes)).length).toBeGreaterThan(0);
  const { id } = await eraseFirst();
  await expect(transcriptOf(goes)).rejects.toMatchObject({ code: 'key-destroyed' });
  expect((await transcriptOf(stays)).length).toBeGreaterThan(0);
  const audio = await openAudio({ ...at.portal, viewer: ada.ctx.viewer }, stays.id, undefined);
  expect(audio?.byteLength).toBe(stays.byteLength);
  await audio?.close();
  const keys = await owned().keys.find({ wrapped: isNotNull() });
  expect(keys.map(({ version }) => version)).toEqual([2]);
  expect(await verifyErasure(taskContext(at.portal, 'test'), id)).toMatchObject({ ok: true, whole: false });
});

test('afterwards a copy of what stays is made under the new key and passes the gate', async () => {
  await eraseFirst();
  const asked = await askForCopy(ada.ctx, {});
  expect(asked.kind).toBe('RequestAccepted');
  await settle();
  const [archive] = await owned().archives.find({ keyVersion: 2 });
  if (!archive) throw new Error('nothing was built');
  expect(archive.entryCount).toBe(1);
  expect(await owned().requests.one({ id: archive.requestId })).toMatchObject({ state: 'ready' });
});

test('a copy that was ready goes with what it holds, and its request says that it is over', async () => {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await settle();
  const { id } = asked.request;
  expect(await owned().requests.one({ id })).toMatchObject({ state: 'ready' });
  await eraseFirst();
  expect(await owned().archives.count({ requestId: id })).toBe(0);
  expect(await owned().requests.one({ id })).toMatchObject({ state: 'expired' });
});

test('what was asked about an erased recording goes with it, an open case ends, and its messages still open', async () => {
  const asked = await askForRectification(ada.ctx, {
    about: 'transcript',
    recordingId: goes.id,
    correctText: 'What was really said.',
  });
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  const { id } = asked.request;
  await writeMessage(ada.ctx, id, 'Please hurry.');
  await eraseFirst();
  expect(await owned().requests.one({ id })).toMatchObject({
    state: 'closed',
    openMark: null,
    detailsSealed: null,
  });
  const bodies = (await listMessages(ada.ctx, id, { first: 10 })).nodes.map(({ body }) => body);
  expect(bodies).toContain('Please hurry.');
});

test('a database restored from before is erased again before it serves, and once only', async () => {
  const keysBefore = await owned().keys.find({});
  const { id } = await eraseFirst();
  // As an older backup has it: the first key, whole, and none after it.
  await at.portal.data.transact(at.clock.now(), async (tx) => {
    const { keys } = tx.owned(scope());
    for (const { version, wrapped } of keysBefore)
      await keys.update({ version }, { wrapped, destroyedAt: null });
  });
  at.portal.data.forget(ada.subjectId);
  expect(await transcriptOf(goes)).toBeDefined();
  expect(await replayShredList(at.portal)).toBe(1);
  await expect(transcriptOf(goes)).rejects.toMatchObject({ code: 'key-destroyed' });
  expect(await replayShredList(at.portal)).toBe(0);
  expect(await verifyErasure(taskContext(at.portal, 'test'), id)).toMatchObject({ ok: true });
});
