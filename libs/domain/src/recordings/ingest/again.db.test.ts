import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { moreThan, taskScope } from '@rightful/data';
import { newId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForErasure } from '../../erasure/ask-for-erasure.ts';
import { ERASE } from '../../erasure/run-erasure.ts';
import { verifyErasure } from '../../erasure/verify-erasure.ts';
import { verifyLog } from '../../portal/audit-verification.ts';
import { taskContext } from '../../portal/context.ts';
import { openAudio } from '../open-audio.ts';
import { blobsIn, feed, recordingsOf, sound, writeFeed } from './test-support/feed.ts';

let portal: TestPortal;
let ada: TestCustomer;
const at = (second: number) => `2018-05-12T12:00:${String(second).padStart(2, '0')}Z`;
const quarantined = () =>
  portal.portal.data.common.quarantinedFiles.find({ quarantinedAt: moreThan(new Date(0)) });

beforeAll(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  await addDevice(portal, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
});
afterAll(async () => {
  await portal.close();
  await closeDecoders();
});

test('feeding the same in again, or twice in one manifest, doubles nothing', async () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`${n}.wav`, sound(n)]));
  const lines = Object.keys(files).map((name, n) => `${name},S-A,${at(n)}`);
  const folder = writeFeed(portal, [...lines, ...lines, `3.wav,S-X,${at(1)}`, `3.wav,S-X,${at(1)}`], files);
  const first = await feed(portal, folder);
  expect(first.filter((kind) => kind === 'Ingested')).toHaveLength(30);
  expect(first.filter((kind) => kind === 'Duplicate')).toHaveLength(30);
  const rows = await recordingsOf(portal, ada);
  const blobs = await blobsIn(portal);
  expect(rows).toHaveLength(30);
  expect(await quarantined()).toHaveLength(1);
  expect(blobs).toMatchObject({ permanent: { length: 30 }, quarantined: { length: 1 } });

  expect(new Set(await feed(portal, folder))).toEqual(new Set(['Duplicate', 'UNKNOWN_DEVICE']));
  expect(await recordingsOf(portal, ada)).toEqual(rows);
  expect(await blobsIn(portal)).toEqual(blobs);
  expect(await quarantined()).toHaveLength(1);
  expect(await verifyLog(portal.portal)).toMatchObject({ ok: true });
});

test('the same sound at another instant is another recording', async () => {
  const folder = writeFeed(portal, [`a.wav,S-A,${at(40)}`, `a.wav,S-A,${at(41)}`], { 'a.wav': sound(1) });
  expect(await feed(portal, folder)).toEqual(['Ingested', 'Ingested']);
});

test('a dry run says the same and leaves no trace', async () => {
  const folder = writeFeed(portal, [`a.wav,S-A,${at(50)}`, `b.wav,S-A,${at(51)}`], {
    'a.wav': sound(500),
    'b.wav': '',
  });
  const before = [await recordingsOf(portal, ada), await blobsIn(portal), await quarantined()];
  expect(await feed(portal, folder, { dryRun: true })).toEqual(['Ingestible', 'EMPTY']);
  expect([await recordingsOf(portal, ada), await blobsIn(portal), await quarantined()]).toEqual(before);
  expect(await feed(portal, folder)).toEqual(['Ingested', 'EMPTY']);
});

test('what lay in quarantine is taken in once the ledger knows whose it is', async () => {
  const folder = writeFeed(portal, [`a.wav,S-LATE,${at(1)}`], { 'a.wav': sound(600) });
  expect(await feed(portal, folder)).toEqual(['UNKNOWN_DEVICE']);
  const before = await blobsIn(portal);
  await addDevice(portal, 'S-LATE', []);
  expect(await feed(portal, folder)).toEqual(['NO_OWNER']);
  expect((await quarantined()).filter(({ deviceSerial }) => deviceSerial === 'S-LATE')).toMatchObject([
    { reason: 'NO_OWNER' },
  ]);
  const ctx = taskContext(portal.portal, 'test');
  const device = await ctx.data.common.devices.one({ serial: 'S-LATE' });
  if (!device) throw new Error('no device');
  await ctx.data.transact(ctx.now(), (tx) =>
    tx.owned(taskScope(ctx.viewer, ada.subjectId)).ownerships.insert({
      subjectId: ada.subjectId,
      id: newId('ownership', ctx.now()),
      deviceId: device.id,
      ownedFrom: new Date('2018-01-01T00:00:00Z'),
      ownedTo: null,
      room: null,
      enteredAt: ctx.now(),
    }),
  );
  expect(await feed(portal, folder)).toEqual(['Ingested']);
  expect((await quarantined()).filter(({ deviceSerial }) => deviceSerial === 'S-LATE')).toEqual([]);
  const after = await blobsIn(portal);
  expect(after.quarantined).toHaveLength(before.quarantined.length - 1);
  expect(after.permanent).toHaveLength(before.permanent.length + 1);
});

test('what was measured on the way in is what is heard: also when the file is too large for memory', async () => {
  const bytes = sound(700, 5 * 1024 * 1024);
  const folder = writeFeed(portal, [`large.wav,S-A,${at(55)}`], { 'large.wav': bytes });
  expect(await feed(portal, folder)).toEqual(['Ingested']);
  rmSync(join(folder, 'large.wav'));
  const row = (await recordingsOf(portal, ada)).find(({ byteLength }) => byteLength === bytes.length);
  const audio = row && (await openAudio(ada.ctx, row.id, undefined));
  if (!audio) throw new Error('it does not open');
  const pieces: Buffer[] = [];
  for await (const piece of audio.stream.slices()) pieces.push(piece);
  await audio.close();
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(row).toMatchObject({ durationMs: Math.round((bytes.length - 44) / 8), extension: 'wav' });
});

test('after a change of the person’s key the same is still known, and what is new is sealed under the new one', async () => {
  const known = Object.fromEntries(Array.from({ length: 3 }, (_, n) => [`${n}.wav`, sound(700 + n)]));
  const lines = Object.keys(known).map((name, n) => `${name},S-A,${at(20 + n)}`);
  await feed(portal, writeFeed(portal, lines, known));
  const rows = await recordingsOf(portal, ada);
  const { data } = portal.portal;
  const scope = taskScope(taskContext(portal.portal, 'test').viewer, ada.subjectId);
  await data.transact(portal.clock.now(), (tx) => tx.keyring.change(scope, tx.now));
  data.forget(ada.subjectId);
  const files = { ...known, 'new.wav': sound(800) };
  const folder = writeFeed(portal, [...lines, `new.wav,S-A,${at(30)}`], files);
  expect(await feed(portal, folder)).toEqual(['Duplicate', 'Duplicate', 'Duplicate', 'Ingested']);
  const fresh = (await recordingsOf(portal, ada)).filter(({ id }) => !rows.some((row) => row.id === id));
  expect(fresh.map(({ keyVersion }) => keyVersion)).toEqual([2]);
  for (const { id } of [...rows, ...fresh]) {
    const audio = await openAudio({ ...portal.portal, viewer: ada.ctx.viewer }, id, undefined);
    expect(audio?.byteLength).toBeGreaterThan(0);
    await audio?.close();
  }
});

test('what was erased at its owner’s wish is not taken in again, and leaves nothing', async () => {
  const files = { 'gone.wav': sound(900), 'new.wav': sound(901) };
  const lines = ['gone.wav,S-A,2019-05-12T12:00:00Z', 'new.wav,S-A,2020-05-12T12:00:00Z'];
  expect(await feed(portal, writeFeed(portal, lines.slice(0, 1), files))).toEqual(['Ingested']);
  portal.clock.pass(1_000);
  const asked = await askForErasure(ada.ctx, { from: new Date('2019-01-01'), to: new Date('2020-01-01') });
  if (asked.kind !== 'ErasurePlanned') throw new Error(asked.kind);
  portal.clock.pass(20 * 86_400_000);
  await portal.portal.jobs.nudge(ERASE);
  await portal.portal.jobs.drain();
  const before = await blobsIn(portal);
  const folder = writeFeed(portal, lines, files);
  expect(await feed(portal, folder, { dryRun: true })).toEqual(['Erased', 'Ingestible']);
  expect(await feed(portal, folder)).toEqual(['Erased', 'Ingested']);
  const after = await blobsIn(portal);
  expect(after.permanent).toHaveLength(before.permanent.length + 1);
  expect(after.quarantined).toEqual(before.quarantined);
  expect(await verifyErasure(taskContext(portal.portal, 'test'), asked.erasure.id)).toMatchObject({
    ok: true,
  });
});
