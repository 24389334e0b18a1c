import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { type RecordingRow, taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { reportNotMe } from '../incidents/index.ts';
import { contextFor, taskContext } from '../portal/context.ts';
import type { Step } from '../portal/steps.ts';
import { buildArchive } from '../requests/build-archive.ts';
import { askForCopy, askForRectification } from '../requests/index.ts';
import { askForErasure } from './ask-for-erasure.ts';
import { runErasure } from './run-erasure.ts';
import { verifyErasure } from './verify-erasure.ts';

let at: TestPortal;
let ada: TestCustomer;
let goes: RecordingRow;
let killedAt: Step | null;

beforeEach(async () => {
  killedAt = null;
  at = await openTestPortal({
    reached: (step) => {
      if (step === killedAt) throw new Error('killed');
    },
  });
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  [goes] = (await addRecordings(at, ada, { deviceId, count: 3 })) as [RecordingRow];
});
afterEach(() => at.close());

const owned = () => at.portal.data.owned(taskScope({ kind: 'system', task: 'test' }, ada.subjectId));

/** Begins to erase the first recording and stops there; goes on when what it answers is called. */
async function eraseFirstUntil(step: Step) {
  const asked = await askForErasure(ada.ctx, { to: new Date(goes.recordedAt.getTime() + 1) });
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  const { id } = asked.erasure;
  at.clock.pass(20 * 86_400_000);
  killedAt = step;
  await expect(runErasure(at.portal, id)).rejects.toThrow('killed');
  killedAt = null;
  return async () => {
    await runErasure(at.portal, id);
    expect(await verifyErasure(taskContext(at.portal, 'test'), id)).toMatchObject({ ok: true });
  };
}

test.each<Step>(['erase:begun', 'erase:listed', 'erase:bytes-gone', 'erase:rows-gone'])(
  'a copy that is asked for after %s waits, and is packed of what is left',
  async (step) => {
    const goOn = await eraseFirstUntil(step);
    const { viewer } = ada.ctx;
    const proof = { ...viewer.proof, provedAt: at.clock.now() };
    const asked = await askForCopy(contextFor(at.portal, { ...viewer, proof }), {});
    if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
    const { id } = asked.request;
    await buildArchive(at.portal, id);
    expect(await owned().requests.one({ id })).toMatchObject({ state: 'asked', attempts: 0 });
    await goOn();
    await at.portal.jobs.nudge('sweep');
    await at.portal.jobs.drain();
    expect(await owned().requests.one({ id })).toMatchObject({ state: 'ready' });
    const [archive] = await owned().archives.find({ requestId: id });
    expect(archive).toMatchObject({ state: 'released', entryCount: 2 });
  },
);

test('what is asked about a recording while it is being erased goes with it', async () => {
  const goOn = await eraseFirstUntil('erase:listed');
  const asked = await askForRectification(ada.ctx, {
    about: 'transcript',
    recordingId: goes.id,
    correctText: 'What was really said.',
  });
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  await goOn();
  expect(await owned().requests.one({ id: asked.request.id })).toMatchObject({
    state: 'closed',
    detailsSealed: null,
  });
});

test('what freezes once it has begun goes all the same, as the answer says', async () => {
  const goOn = await eraseFirstUntil('erase:begun');
  expect((await reportNotMe(ada.ctx, { recordingId: goes.id })).kind).toBe('ReportReceived');
  await goOn();
  expect(await owned().recordings.count({ id: goes.id })).toBe(0);
  expect((await owned().erasures.find({}))[0]?.counts).toMatchObject({ recordings: 1 });
});
