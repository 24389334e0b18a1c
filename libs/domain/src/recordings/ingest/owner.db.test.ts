import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { taskContext } from '../../portal/context.ts';
import { Content } from './content.ts';
import { DeviceBook } from './device-book.ts';
import { ingestRecording } from './ingest-recording.ts';
import { outcomeOf } from './outcome-of.ts';
import { sealingHere } from './sealing.ts';
import { takeIn } from './take-in.ts';
import { blobsIn, feed, recordingsOf, sound, writeFeed } from './test-support/feed.ts';
import { writeRecordings } from './write-recordings.ts';

let portal: TestPortal;
let ada: TestCustomer;
let bruno: TestCustomer;

beforeAll(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  bruno = await addCustomer(portal, 'Bruno Example');
});
afterAll(async () => {
  await portal.close();
  await closeDecoders();
});

test('a resold device: to the millisecond, each recording is the owner’s of that instant, and between them nobody’s', async () => {
  await addDevice(portal, 'S-RESOLD', [
    { customer: ada, from: '2018-01-01T00:00:00.000Z', to: '2018-06-01T00:00:00.000Z' },
    { customer: bruno, from: '2018-06-01T00:00:00.001Z', to: '2018-07-01T00:00:00.000Z' },
  ]);
  const instants = [
    '2017-12-31T23:59:59.999Z',
    '2018-01-01T00:00:00.000Z',
    '2018-05-31T23:59:59.999Z',
    '2018-06-01T00:00:00.000Z',
    '2018-06-01T00:00:00.001Z',
    '2018-06-30T23:59:59.999Z',
    '2018-07-01T00:00:00.000Z',
    '2018-05-31T20:59:59.999-03:00',
  ];
  const lines = instants.map((at, number) => `${number}.wav,S-RESOLD,${at}`);
  const files = Object.fromEntries(instants.map((_, number) => [`${number}.wav`, sound(number)]));
  expect(await feed(portal, writeFeed(portal, lines, files))).toEqual([
    'NO_OWNER',
    'Ingested',
    'Ingested',
    'NO_OWNER',
    'Ingested',
    'Ingested',
    'NO_OWNER',
    'Ingested',
  ]);
  const times = async (who: TestCustomer) =>
    (await recordingsOf(portal, who)).map(({ recordedAt }) => recordedAt.toISOString());
  expect(await times(ada)).toEqual([instants[1], instants[2], instants[2]]);
  expect(await times(bruno)).toEqual([instants[4], instants[5]]);
});

test('when the ledger changes between sealing and writing, nothing is written for the former owner', async () => {
  const deviceId = await addDevice(portal, 'S-CHANGED', [{ customer: ada, from: '2018-01-01' }]);
  const ctx = taskContext(portal.portal, 'ingest');
  const row = {
    sourceName: 'a.wav',
    deviceSerial: 'S-CHANGED',
    recordedAt: new Date('2018-09-01T00:00:00Z'),
  };
  const content = Content.fromBytes(sound(50));
  const before = await blobsIn(portal);
  const counts = async () => [
    (await recordingsOf(portal, ada)).length,
    (await recordingsOf(portal, bruno)).length,
  ];
  const [adas = 0, brunos = 0] = await counts();

  const taken = await takeIn(ctx, new DeviceBook(ctx), row, content, sealingHere);
  if (taken.kind !== 'sealed') throw new Error(taken.kind);
  const sold = new Date('2018-08-01T00:00:00Z');
  await ctx.data.transact(ctx.now(), (tx) =>
    tx.owned(taskScope(ctx.viewer, ada.subjectId)).ownerships.update({ deviceId }, { ownedTo: sold }),
  );
  const [written] = await writeRecordings(ctx, [taken.sealed]);
  expect(written).toBe('owner-changed');
  expect(await outcomeOf(ctx, taken.sealed, written)).toBeUndefined();
  expect(await blobsIn(portal)).toEqual(before);
  expect(await ingestRecording(ctx, row, content)).toMatchObject({ kind: 'Quarantined', reason: 'NO_OWNER' });
  expect(await counts()).toEqual([adas, brunos]);
});

test('the same sound of two people is two recordings, sealed under two keys in two places', async () => {
  await addDevice(portal, 'S-ONE', [{ customer: ada, from: '2018-01-01' }]);
  await addDevice(portal, 'S-OTHER', [{ customer: bruno, from: '2018-01-01' }]);
  const at = '2018-11-01T00:00:00Z';
  const folder = writeFeed(portal, [`a.wav,S-ONE,${at}`, `a.wav,S-OTHER,${at}`], { 'a.wav': sound(60) });
  expect(await feed(portal, folder)).toEqual(['Ingested', 'Ingested']);
  const [hers] = (await recordingsOf(portal, ada)).slice(-1);
  const [his] = (await recordingsOf(portal, bruno)).slice(-1);
  expect(hers?.sha256.equals(his?.sha256 ?? Buffer.alloc(0))).toBe(true);
  expect(hers?.id).not.toBe(his?.id);
  expect(hers?.blobId).not.toBe(his?.blobId);
});
