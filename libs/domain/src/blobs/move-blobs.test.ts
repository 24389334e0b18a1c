import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { BlobNotFoundError, type BlobStore, BothBlobStores, DiskBlobStore, newBlobId } from '@rightful/vault';
import { moveBlobs } from './move-blobs.ts';
import { MoveJournal } from './move-journal.ts';
import { removeMovedBlobs } from './remove-moved-blobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-move-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fresh = () => new DiskBlobStore(mkdtempSync(join(folder, 'store-')));
const journalOf = () => new MoveJournal(join(mkdtempSync(join(folder, 'journal-')), 'move.json'));

async function put(store: BlobStore, content: string, blobId = newBlobId()): Promise<string> {
  const temp = await store.createTemp();
  await temp.write(Buffer.from(content));
  await temp.commit(blobId);
  return blobId;
}

async function contentOf(store: BlobStore, blobId: string): Promise<string> {
  const handle = await store.open(blobId);
  const content = await handle.read(0, handle.byteLength);
  await handle.close();
  return content.toString();
}

test('everything comes over, quarantine included, and the old place is emptied only when told', async () => {
  const [from, to] = [fresh(), fresh()];
  const blobIds = await Promise.all(Array.from({ length: 40 }, (_, index) => put(from, `voice ${index}`)));
  const held = await put(from, 'held');
  await from.quarantine(held);
  const journal = journalOf();
  expect(await moveBlobs(from, to, journal)).toMatchObject({ copiedCount: 41, presentCount: 41 });
  expect(await moveBlobs(from, to, journal)).toMatchObject({ copiedCount: 0, presentCount: 41 });
  for (const [index, blobId] of blobIds.entries()) {
    expect(await contentOf(from, blobId)).toBe(`voice ${index}`);
    expect(await contentOf(to, blobId)).toBe(`voice ${index}`);
  }
  await (await to.openQuarantined(held)).close();
  await expect(to.open(held)).rejects.toThrow(BlobNotFoundError);
  expect(await removeMovedBlobs(from, to)).toEqual({ removedCount: 41, keptCount: 0 });
  await expect(from.openQuarantined(held)).rejects.toThrow(BlobNotFoundError);
});

test('what is not the same in the new place stays in the old one', async () => {
  const [from, to] = [fresh(), fresh()];
  const [same, other, absent] = [await put(from, 'same'), await put(from, 'voice'), await put(from, 'x')];
  await put(to, 'same', same);
  await put(to, 'noise', other);
  expect(await removeMovedBlobs(from, to)).toEqual({ removedCount: 1, keptCount: 2 });
  expect(await contentOf(from, other)).toBe('voice');
  expect(await contentOf(from, absent)).toBe('x');
});

/** Does something at the moment in which a copy is to be committed. */
class Interrupted extends DiskBlobStore {
  meanwhile: (blobId: string) => Promise<void> = async () => undefined;

  override async createTemp() {
    const temp = await super.createTemp();
    const commit = temp.commit.bind(temp);
    temp.commit = async (blobId) => {
      await this.meanwhile(blobId);
      await commit(blobId);
    };
    return temp;
  }
}

test('an erasure, or a quarantine, while the copy is made wins', async () => {
  const from = fresh();
  const to = new Interrupted(mkdtempSync(join(folder, 'store-')));
  const both = new BothBlobStores(to, from);
  const [erased, held] = [await put(from, 'erased'), await put(from, 'held')];
  to.meanwhile = (blobId) => (blobId === erased ? both.delete(blobId) : both.quarantine(blobId));
  await moveBlobs(from, to, journalOf());
  for (const store of [from, to]) {
    for (const blobId of [erased, held]) await expect(store.open(blobId)).rejects.toThrow(BlobNotFoundError);
    await expect(store.openQuarantined(erased)).rejects.toThrow(BlobNotFoundError);
    await (await store.openQuarantined(held)).close();
  }
});

test('an erasure of which a killed move did not hear is followed by the next one', async () => {
  const [from, to] = [fresh(), fresh()];
  const journal = journalOf();
  // It was killed between the copy and the look at its source.
  const erased = await put(to, 'erased');
  await journal.write([erased]);
  await moveBlobs(from, to, journal);
  await expect(to.open(erased)).rejects.toThrow(BlobNotFoundError);
  expect(journal.read()).toEqual([]);
});
