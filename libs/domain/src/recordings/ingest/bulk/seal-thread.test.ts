import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ContentKey, DiskBlobStore, newBlobId, openBuffer } from '@rightful/vault';
import type { ThreadSource } from './seal-task.ts';
import { SealThread } from './seal-thread.ts';

const root = mkdtempSync(join(tmpdir(), 'rightful-seal-'));
const store = new DiskBlobStore(root);
const bytes = randomBytes(1_400_000);
const path = join(root, 'plain');
const secret = randomBytes(32);
const key = () => new ContentKey(secret, Buffer.from('one recording'));
let descriptor: number;
let thread: SealThread;

const disk = mkdtempSync(join(tmpdir(), 'rightful-disk-'));
const isMounted =
  process.getuid?.() === 0 &&
  spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk]).status === 0;
const onSmallDisk = isMounted ? test : test.skip;

beforeAll(async () => {
  writeFileSync(path, bytes);
  descriptor = openSync(path, 'r');
  thread = await SealThread.start();
});
afterAll(async () => {
  await thread.close();
  closeSync(descriptor);
  rmSync(root, { recursive: true });
  if (isMounted) execFileSync('umount', [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const seal = (source: ThreadSource, blobId: string, crc = crc32(bytes), blobRoot = root) =>
  thread.run({ kind: 'seal', source, blobRoot, blobId, key: key().exportRaw(), crc32: crc });
const sources = (): ThreadSource[] => [{ bytes }, { descriptor, byteLength: bytes.length }];

test('a thread digests and seals what it is given, as bytes or as an open file, and it opens as it was', async () => {
  for (const source of sources()) {
    expect(await thread.run({ kind: 'digest', source })).toEqual({
      kind: 'digested',
      sha256: Uint8Array.from(createHash('sha256').update(bytes).digest()),
      crc32: crc32(bytes),
    });
    const blobId = newBlobId();
    expect(await seal(source, blobId)).toEqual({ kind: 'sealed' });
    const sealed = readFileSync(store.permanentPath(blobId));
    expect(openBuffer(key(), sealed).equals(bytes)).toBe(true);
  }
});

test('what lies there already stays as it is', async () => {
  const blobId = newBlobId();
  await seal({ bytes }, blobId);
  const first = readFileSync(store.permanentPath(blobId));
  expect(await seal({ bytes }, blobId)).toEqual({ kind: 'sealed' });
  expect(readFileSync(store.permanentPath(blobId)).equals(first)).toBe(true);
});

test('bytes that are not those that were digested, or were cut meanwhile, are not kept', async () => {
  const blobId = newBlobId();
  expect(await seal({ bytes }, blobId, crc32(bytes) ^ 1)).toEqual({ kind: 'changed' });
  const longer: ThreadSource = { descriptor, byteLength: bytes.length + 1 };
  expect(await thread.run({ kind: 'digest', source: longer })).toEqual({ kind: 'changed' });
  await expect(store.open(blobId)).rejects.toThrow();
  expect(readdirSync(join(root, 'temp'))).toEqual([]);
});

test('a folder that cannot be written to says so, and the thread goes on', async () => {
  expect(await seal({ bytes }, newBlobId(), crc32(bytes), path)).toMatchObject({
    kind: 'failed',
    code: 'ENOTDIR',
  });
  expect(await seal({ bytes }, newBlobId())).toEqual({ kind: 'sealed' });
});

onSmallDisk('a full disk (needs root) is told, and nothing half written stays on it', async () => {
  expect(await seal({ bytes }, newBlobId(), crc32(bytes), disk)).toEqual({ kind: 'full' });
  expect(readdirSync(join(disk, 'temp'))).toEqual([]);
});
