import { join } from 'node:path';
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
import { openCues } from '../cues/sealed-cues.ts';
import { openTranscript } from '../recording-view.ts';
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

test('a transcript in WebVTT comes in as its words, and when they were said; times that are not of the sound do not', async () => {
  await addDevice(portal, 'S-TIMED', [{ customer: ada, from: '2019-01-01T00:00:00.000Z' }]);
  const vtt = (end: string) => `WEBVTT\n\n00:00.000 --> 00:00.200\nHello\n\n${end}\nyou there`;
  const row = (name: string, more: Record<string, string>) =>
    JSON.stringify({
      file: name,
      deviceSerial: 'S-TIMED',
      recordedAt: `2019-02-0${name[0]}T12:00:00Z`,
      ...more,
    });
  const folder = writeFeed(portal, [], {
    ...Object.fromEntries([1, 2, 3, 4].map((number) => [`${number}.wav`, sound(900 + number)])),
    'timed.ndjson': [
      row('1.wav', { transcriptVtt: vtt('00:00.250 --> 00:00.480') }),
      row('2.wav', { transcriptVtt: vtt('00:07.000 --> 00:08.000') }),
      row('3.wav', { transcriptVtt: 'you there' }),
      row('4.wav', { transcriptVtt: vtt('00:00.250 --> 00:00.480'), transcript: 'Hello' }),
    ].join('\n'),
  });
  expect(await feed(portal, join(folder, 'timed.ndjson'))).toEqual([
    'Ingested',
    'BAD_ROW',
    'BAD_ROW',
    'BAD_ROW',
  ]);
  const timed = (await recordingsOf(portal, ada)).find(({ cuesSealed }) => cuesSealed);
  if (!timed) throw new Error('no cues');
  const scope = taskScope(taskContext(portal.portal, 'test').viewer, ada.subjectId);
  const key = await portal.portal.data.keyring.key(scope, timed.keyVersion);
  expect(openTranscript(timed, key)).toBe('Hello\nyou there');
  expect(openCues(timed, key)).toEqual([
    { startMs: 0, endMs: 200, text: 'Hello' },
    { startMs: 250, endMs: 480, text: 'you there' },
  ]);
  expect(timed.cuesSealed?.includes('Hello')).toBe(false);
});
