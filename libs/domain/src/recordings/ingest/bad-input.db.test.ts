import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { closeDecoders } from '@rightful/audio';
import { moreThan } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { SealedStream } from '@rightful/vault';
import { openEvidenceKey } from '../../portal/evidence-key.ts';
import { blobsIn, feed, recordingsOf, sound, writeFeed } from './test-support/feed.ts';

let portal: TestPortal;
let ada: TestCustomer;
const AT = '2018-05-12T12:00:00+02:00';

beforeAll(async () => {
  portal = await openTestPortal();
  ada = await addCustomer(portal, 'Ada Example');
  const bruno = await addCustomer(portal, 'Bruno Example');
  await addDevice(portal, 'S-A', [{ customer: ada, from: '2018-01-01', to: '2019-01-01' }]);
  await addDevice(portal, 'S-TWO', [
    { customer: ada, from: '2018-01-01' },
    { customer: bruno, from: '2018-03-01' },
  ]);
  await addDevice(portal, 'S-NONE', []);
});
afterAll(async () => {
  await portal.close();
  await closeDecoders();
});

test('what cannot be somebody’s recording is kept apart with its reason, and stops nothing else', async () => {
  const whole = sound(1);
  const folder = writeFeed(
    portal,
    [
      `good.wav,S-A,${AT}`,
      `empty.wav,S-A,${AT}`,
      `cut.wav,S-A,${AT}`,
      `playlist.wav,S-A,${AT}`,
      `sound.mp3,S-A,${AT}`,
      `absent.wav,S-A,${AT}`,
      `link.wav,S-A,${AT}`,
      `../secret.wav,S-A,${AT}`,
      `/etc/passwd,S-A,${AT}`,
      'good.wav,S-A,2018-05-12T12:00:00',
      'good.wav,S-A,2019-01-01T00:00:00Z',
      `good.wav,S-TWO,${AT}`,
      `good.wav,S-NONE,${AT}`,
      `good.wav,S-UNKNOWN,${AT}`,
      'good.wav,S-A,2118-05-12T12:00:00Z',
      'good.wav,S-A,not a time',
      `good.wav,S-A,${AT},one too many`,
      `good.wav,S-A,${AT}`,
    ],
    {
      'good.wav': whole,
      'empty.wav': '',
      'cut.wav': whole.subarray(0, 1_000),
      'playlist.wav': '#EXTM3U\n/etc/passwd\n',
      'sound.mp3': whole,
    },
  );
  writeFileSync(join(folder, '..', 'secret.wav'), sound(2));
  symlinkSync(join(folder, '..', 'secret.wav'), join(folder, 'link.wav'));

  expect(await feed(portal, folder)).toEqual([
    expect.stringMatching(/Ingested|Duplicate/),
    'EMPTY',
    'TRUNCATED',
    'NOT_AUDIO',
    'WRONG_EXTENSION',
    'FILE_MISSING',
    'OUTSIDE_FOLDER',
    'OUTSIDE_FOLDER',
    'OUTSIDE_FOLDER',
    'NO_ZONE',
    'NO_OWNER',
    'TWO_OWNERS',
    'NO_OWNER',
    'UNKNOWN_DEVICE',
    'BAD_ROW',
    'BAD_ROW',
    'BAD_ROW',
    expect.stringMatching(/Ingested|Duplicate/),
  ]);
  expect(await recordingsOf(portal, ada)).toHaveLength(1);
});

test('each has a sentence that an officer can read, and what it held is sealed under a key of its own', async () => {
  const files = await portal.portal.data.common.quarantinedFiles.find({
    quarantinedAt: moreThan(new Date(0)),
  });
  for (const file of files) expect(file.detail).toMatch(/^[\p{Lu}\p{L}].{15,}\.$/u);
  const { quarantined } = await blobsIn(portal);
  expect(files.flatMap(({ blobId }) => blobId ?? []).sort()).toEqual(quarantined);

  const twice = files.find(({ reason }) => reason === 'TWO_OWNERS');
  if (!twice?.blobId || !twice.fileKey) throw new Error('nothing was kept');
  const bytes = readFileSync(
    join(
      portal.config.blobDir,
      'quarantine',
      twice.blobId.slice(0, 2),
      twice.blobId.slice(2, 4),
      twice.blobId,
    ),
  );
  expect(bytes.includes('INGEST')).toBe(false);
  const key = await openEvidenceKey(portal.portal.keyService, twice.id, twice.fileKey);
  const blob = await portal.portal.blobs.openQuarantined(twice.blobId);
  const stream = await SealedStream.open(key, blob);
  const plain: Buffer[] = [];
  for await (const piece of stream.slices()) plain.push(Buffer.from(piece));
  expect(Buffer.concat(plain).equals(sound(1))).toBe(true);
  await blob.close();
});

test.each([
  [
    'UTF-8 with a byte order mark and CRLF',
    (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`),
  ],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['quotes around everything', (text: string) => Buffer.from(text.replace(/[^,\n]+/g, '"$&"'))],
])('a manifest in %s is read all the same', async (_name, encode) => {
  const day = 1 + (_name.length % 28);
  const folder = writeFeed(portal, [], { 'good.wav': sound(100 + day) });
  const text = `file,deviceSerial,recordedAt\ngood.wav,S-A,2018-06-${String(day).padStart(2, '0')}T10:00:00Z\n`;
  writeFileSync(join(folder, 'manifest.csv'), encode(text));
  expect(await feed(portal, folder)).toEqual(['Ingested']);
});

test('a column that names an owner is refused before anything is read', async () => {
  const folder = writeFeed(portal, [], { 'good.wav': sound(3) });
  writeFileSync(
    join(folder, 'manifest.csv'),
    `file,deviceSerial,recordedAt,owner\ngood.wav,S-A,${AT},ada@example.org\n`,
  );
  await expect(feed(portal, folder)).rejects.toThrow(/never given/);
});
