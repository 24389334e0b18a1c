import {
  closeSync,
  existsSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { BlobExistsError, BlobStorageError, StorageFullError } from './blob-errors.ts';
import { newBlobId } from './blob-id.ts';
import { describeBlobStore } from './blob-store.contract.ts';
import { DiskBlobStore } from './disk-blob-store.ts';
import { DiskTempBlob } from './disk-temp-blob.ts';

describeBlobStore('DiskBlobStore', async () => {
  const root = mkdtempSync(join(tmpdir(), 'blobs-'));
  return { store: new DiskBlobStore(root), dispose: async () => rmSync(root, { recursive: true }) };
});

let root: string;
let store: DiskBlobStore;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'blobs-'));
  store = new DiskBlobStore(root);
});
afterEach(() => rmSync(root, { recursive: true }));

test('a worker thread writes and reads by path', async () => {
  const path = store.tempPath();
  const descriptor = openSync(path, 'wx', 0o600);
  writeSync(descriptor, 'voice');
  fdatasyncSync(descriptor);
  closeSync(descriptor);
  const blobId = newBlobId();
  store.commitSync(path, blobId);
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(store.permanentPath(blobId), 'utf8')).toBe('voice');
});

test('commitSync does not overwrite either, and leaves no temporary file', async () => {
  const blobId = newBlobId();
  for (const content of ['first', 'second']) {
    const path = store.tempPath();
    writeFileSync(path, content, { flush: true });
    if (content === 'first') store.commitSync(path, blobId);
    else expect(() => store.commitSync(path, blobId)).toThrow(BlobExistsError);
  }
  expect(readFileSync(store.permanentPath(blobId), 'utf8')).toBe('first');
  expect(readdirSync(join(root, 'temp'))).toEqual([]);
});

test('blobs lie two folders deep, closed to other accounts', async () => {
  const temp = await store.createTemp();
  await temp.commit('abcd'.padEnd(32, '0'));
  const path = join(root, 'blobs', 'ab', 'cd', 'abcd'.padEnd(32, '0'));
  expect(store.permanentPath('abcd'.padEnd(32, '0'))).toBe(path);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(join(root, 'blobs', 'ab')).mode & 0o777).toBe(0o700);
});

test('a new store on the same folder finds what was committed', async () => {
  const temp = await store.createTemp();
  const blobId = newBlobId();
  await temp.commit(blobId);
  const handle = await new DiskBlobStore(root).open(blobId);
  expect(handle.byteLength).toBe(0);
  await handle.close();
});

// The device behaves like a full disk: every write to it fails with ENOSPC.
const onFullDevice = existsSync('/dev/full') ? test : test.skip;

onFullDevice('a full disk is a clear error, and the temporary file is gone', async () => {
  const path = join(root, 'temp-file');
  writeFileSync(path, '');
  const temp = new DiskTempBlob(await open('/dev/full', 'w'), path, async () => {});
  await expect(temp.write(Buffer.from('voice'))).rejects.toThrow(StorageFullError);
  expect(existsSync(path)).toBe(false);
  await expect(temp.write(Buffer.from('voice'))).rejects.toThrow('has ended');
});

test('a disk that is full at the commit is the same', async () => {
  const path = join(root, 'temp-file');
  const temp = new DiskTempBlob(await open(path, 'w'), path, async () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  });
  await temp.write(Buffer.from('voice'));
  await expect(temp.commit(newBlobId())).rejects.toThrow(StorageFullError);
  expect(existsSync(path)).toBe(false);
});

test('while the disk is away no blob is called absent, and none is taken for deleted', async () => {
  const blobId = newBlobId();
  const temp = await store.createTemp();
  await temp.write(Buffer.from('voice'));
  await temp.commit(blobId);
  renameSync(join(root, 'blobs'), join(root, 'away'));
  for (const attempt of [
    () => store.open(blobId),
    () => store.openQuarantined(blobId),
    () => store.quarantine(blobId),
    () => store.unquarantine(blobId),
    () => store.delete(blobId),
  ])
    await expect(attempt()).rejects.toThrow(BlobStorageError);
  renameSync(join(root, 'away'), join(root, 'blobs'));
  await (await store.open(blobId)).close();
});
