import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { BlobExistsError, BlobNotFoundError } from './blob-errors.ts';
import { newBlobId } from './blob-id.ts';
import type { BlobStore } from './blob-store.ts';

export interface BlobStoreUnderTest {
  /** An empty store. */
  store: BlobStore;
  dispose(): Promise<void>;
}

/** What every driver of BlobStore promises. Call it in the driver's test file. */
export function describeBlobStore(name: string, create: () => Promise<BlobStoreUnderTest>): void {
  describe(`${name} keeps the contract of BlobStore`, () => {
    let store: BlobStore;
    let dispose: () => Promise<void>;

    beforeEach(async () => {
      ({ store, dispose } = await create());
    });
    afterEach(() => dispose());

    async function put(content: string, blobId = newBlobId()): Promise<string> {
      const temp = await store.createTemp();
      await temp.write(Buffer.from(content));
      await temp.commit(blobId);
      return blobId;
    }

    async function contentOf(blobId: string): Promise<string> {
      const handle = await store.open(blobId);
      const content = await handle.read(0, handle.byteLength);
      await handle.close();
      return content.toString();
    }

    async function all(blobIds: AsyncIterable<string>): Promise<string[]> {
      const found: string[] = [];
      for await (const blobId of blobIds) found.push(blobId);
      return found;
    }

    test('what was written in pieces is read back at any position', async () => {
      const temp = await store.createTemp();
      for (const piece of ['voice', '', ' of', ' one']) await temp.write(Buffer.from(piece));
      expect(temp.byteLength).toBe(12);
      const blobId = newBlobId();
      await temp.commit(blobId);
      const handle = await store.open(blobId);
      expect(handle.byteLength).toBe(12);
      expect((await handle.read(6, 2)).toString()).toBe('of');
      const into = Buffer.alloc(5);
      await handle.readInto(into, 0);
      expect(into.toString()).toBe('voice');
      await expect(handle.read(10, 3)).rejects.toThrow(RangeError);
      await expect(handle.readInto(Buffer.alloc(3), 10)).rejects.toThrow(RangeError);
      await handle.close();
    });

    test('an empty blob is a blob', async () => {
      expect(await contentOf(await put(''))).toBe('');
    });

    test('nothing is found before the commit, and nothing after an abort', async () => {
      const temp = await store.createTemp();
      await temp.write(Buffer.from('voice'));
      expect(await all(store.list())).toEqual([]);
      await temp.abort();
      await temp.abort();
      await expect(temp.commit(newBlobId())).rejects.toThrow();
      await expect(temp.write(Buffer.from('more'))).rejects.toThrow();
      expect(await all(store.list())).toEqual([]);
      expect(await store.sweepTemp(0)).toBe(0);
    });

    test('an abort after the commit does nothing', async () => {
      const temp = await store.createTemp();
      const blobId = newBlobId();
      await temp.commit(blobId);
      await temp.abort();
      expect(await contentOf(blobId)).toBe('');
    });

    test('a blob is never overwritten', async () => {
      const blobId = await put('first');
      await expect(put('second', blobId)).rejects.toThrow(BlobExistsError);
      expect(await contentOf(blobId)).toBe('first');
      expect(await store.sweepTemp(0)).toBe(0);
    });

    test('of many who commit one id at once, one succeeds', async () => {
      const blobId = newBlobId();
      const contents = Array.from({ length: 16 }, (_, index) => `copy ${index}`);
      const results = await Promise.allSettled(contents.map((content) => put(content, blobId)));
      const winners = contents.filter((_, index) => results[index]?.status === 'fulfilled');
      expect(winners).toEqual([await contentOf(blobId)]);
    });

    test('a quarantined blob is not found, is kept, and comes back', async () => {
      const blobId = await put('voice');
      const open = await store.open(blobId);
      await store.quarantine(blobId);
      await store.quarantine(blobId);
      await expect(store.open(blobId)).rejects.toThrow(BlobNotFoundError);
      expect(await all(store.list())).toEqual([]);
      expect(await all(store.listQuarantined())).toEqual([blobId]);
      const review = await store.openQuarantined(blobId);
      expect((await review.read(0, 5)).toString()).toBe('voice');
      await review.close();
      expect((await open.read(0, 5)).toString()).toBe('voice');
      await open.close();
      await store.unquarantine(blobId);
      await store.unquarantine(blobId);
      await expect(store.openQuarantined(blobId)).rejects.toThrow(BlobNotFoundError);
      expect(await contentOf(blobId)).toBe('voice');
    });

    test('an absent blob: open and moves say so, delete does not mind', async () => {
      const blobId = newBlobId();
      await expect(store.open(blobId)).rejects.toThrow(BlobNotFoundError);
      await expect(store.openQuarantined(blobId)).rejects.toThrow(BlobNotFoundError);
      await expect(store.quarantine(blobId)).rejects.toThrow(BlobNotFoundError);
      await expect(store.unquarantine(blobId)).rejects.toThrow(BlobNotFoundError);
      await store.delete(blobId);
    });

    test('delete removes a blob wherever it is', async () => {
      const [kept, quarantined] = [await put('kept'), await put('quarantined')];
      await store.quarantine(quarantined);
      await store.delete(kept);
      await store.delete(quarantined);
      await expect(store.open(kept)).rejects.toThrow(BlobNotFoundError);
      await expect(store.openQuarantined(quarantined)).rejects.toThrow(BlobNotFoundError);
    });

    test('lists in the order of ids, and by any prefix', async () => {
      const blobIds = ['00', 'ab', 'abcd', 'abcdef', 'abce', 'ff']
        .map((prefix) => prefix.padEnd(32, '7'))
        .sort();
      for (const blobId of [...blobIds].reverse()) await put('voice', blobId);
      for (const prefix of ['', 'a', 'ab', 'abc', 'abcd', 'abcde', 'f', '1', blobIds[1]]) {
        const expected = blobIds.filter((blobId) => blobId.startsWith(prefix ?? ''));
        expect(await all(store.list(prefix))).toEqual(expected);
      }
    });

    test('sweeps temporary blobs that were left, and only old ones', async () => {
      const left = await store.createTemp();
      await left.write(Buffer.from('half'));
      const kept = await put('whole');
      expect(await store.sweepTemp(60_000)).toBe(0);
      expect(await store.sweepTemp(0)).toBe(1);
      await expect(left.commit(newBlobId())).rejects.toThrow();
      expect(await contentOf(kept)).toBe('whole');
    });

    test.each([
      '',
      'ab',
      '../../../../etc/passwd',
      'A'.repeat(32),
      `${'a'.repeat(32)}\n`,
      `${'a'.repeat(31)}/`,
    ])('the id %j is refused', async (blobId) => {
      const temp = await store.createTemp();
      const malformed = expect.objectContaining({ name: 'RangeError' });
      await expect(temp.commit(blobId)).rejects.toThrow(malformed);
      await expect(async () => store.open(blobId)).rejects.toThrow(malformed);
      await expect(async () => store.quarantine(blobId)).rejects.toThrow(malformed);
      await expect(async () => store.delete(blobId)).rejects.toThrow(malformed);
      await expect(async () => all(store.list('../'))).rejects.toThrow(malformed);
    });
  });
}
