import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { newId, type ViewerOf } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { type Context, contextFor } from '../../../portal/context.ts';
import { blobsIn, recordingsOf, sound } from '../test-support/feed.ts';
import { ingestUpload } from './ingest-upload.ts';

let portal: TestPortal;
let ada: TestCustomer;
let machine: Context<ViewerOf<'machine'>>;
const fields = { deviceSerial: 'S-A', recordedAt: '2018-05-12T12:00:00+02:00', wakeWordConfidence: '0,9' };

beforeAll(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  await addDevice(portal, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  const machineId = newId('machine', portal.clock.now());
  machine = contextFor(portal.portal, { kind: 'machine', machineId });
});
afterAll(async () => {
  await portal.close();
  await closeDecoders();
});

async function* pieces(bytes: Buffer, failAt = Number.POSITIVE_INFINITY) {
  for (let at = 0; at < bytes.length; at += 64 * 1024) {
    if (at >= failAt) throw new Error('the sender went away');
    yield bytes.subarray(at, at + 64 * 1024);
  }
}
const incoming = () => {
  const folder = join(portal.folder, 'incoming');
  return existsSync(folder) ? readdirSync(folder) : [];
};

test.each([
  ['in memory', 10_044, '2018-05-12T12:00:00+02:00'],
  ['too large for memory', 5 * 1024 * 1024, '2018-05-12T12:00:01+02:00'],
])(
  'a recording fed in over HTTP, %s; again it is known; nothing of it stays in the clear',
  async (_, size, recordedAt) => {
    const send = () => ingestUpload(machine, { ...fields, recordedAt }, pieces(sound(1, size)), 'a.wav');
    const first = await send();
    expect(first).toMatchObject({ kind: 'Ingested' });
    expect(await send()).toMatchObject({ ...first, kind: 'Duplicate' });
    const row = (await recordingsOf(portal, ada)).find(({ byteLength }) => byteLength === size);
    expect(row).toMatchObject({ wakeWordConfidence: 0.9, recordedAt: new Date(recordedAt) });
    expect(incoming()).toEqual([]);
  },
);

test('a sender that goes away half-way leaves nothing', async () => {
  const before = await blobsIn(portal);
  const bytes = sound(2, 6 * 1024 * 1024);
  await expect(ingestUpload(machine, fields, pieces(bytes, 5 * 1024 * 1024), 'a.wav')).rejects.toThrow(
    'went away',
  );
  expect(await blobsIn(portal)).toEqual(before);
  expect(incoming()).toEqual([]);
  expect(await portal.portal.blobs.sweepTemp(0)).toBe(0);
});

test('what belongs to nobody goes into quarantine, with the sentence for the sender', async () => {
  const unknown = { ...fields, deviceSerial: 'S-X' };
  expect(await ingestUpload(machine, unknown, pieces(sound(3)), 'a.wav')).toMatchObject({
    kind: 'Quarantined',
    reason: 'UNKNOWN_DEVICE',
  });
});

test('a row that cannot be one is refused with everything that is wrong, before a byte is read', async () => {
  let read = false;
  async function* stream() {
    read = true;
    yield sound(4);
  }
  const wrong = { recordedAt: '2018-05-12T12:00:00', wakeWordConfidence: '7', owner: 'ada@example.org' };
  const result = await ingestUpload(machine, wrong, stream(), '');
  if (result.kind !== 'RowRefused') throw new Error(result.kind);
  expect(result.problems.map(({ field }) => field)).toEqual([
    'owner',
    'file',
    'deviceSerial',
    'recordedAt',
    'wakeWordConfidence',
  ]);
  expect(read).toBe(false);
});
