import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { BlobNotFoundError } from './blob-errors.ts';
import { newBlobId } from './blob-id.ts';
import { describeBlobStore } from './blob-store.contract.ts';
import { BothBlobStores } from './both-blob-stores.ts';
import { DiskBlobStore } from './disk-blob-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-both-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = () => new DiskBlobStore(mkdtempSync(join(folder, 'store-')));

describeBlobStore('BothBlobStores', async () => ({
  store: new BothBlobStores(fresh(), fresh()),
  dispose: async () => undefined,
}));

async function put(store: DiskBlobStore, content: string, blobId = newBlobId()) {
  const temp = await store.createTemp();
  await temp.write(Buffer.from(content));
  await temp.commit(blobId);
  return blobId;
}

test('what lies in either is read, listed once, and ended in both', async () => {
  const [newer, older] = [fresh(), fresh()];
  const both = new BothBlobStores(newer, older);
  const moved = await put(older, 'moved');
  await put(newer, 'moved', moved);
  const [old, young] = [await put(older, 'old'), await put(newer, 'young')];
  const listed: string[] = [];
  for await (const blobId of both.list()) listed.push(blobId);
  expect(listed).toEqual([moved, old, young].sort());
  const room = both.openRoom();
  await room.bring([moved, old, young]);
  expect([moved, old, young].map((id) => readFileSync(room.pathOf(id), 'utf8'))).toEqual([
    'moved',
    'old',
    'young',
  ]);
  await room.close();
  await both.quarantine(moved);
  for (const store of [newer, older, both])
    await expect(store.open(moved)).rejects.toThrow(BlobNotFoundError);
  await both.delete(moved);
  for (const store of [newer, older]) {
    await expect(store.openQuarantined(moved)).rejects.toThrow(BlobNotFoundError);
  }
});
