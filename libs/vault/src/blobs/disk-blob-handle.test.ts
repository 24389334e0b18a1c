import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { newBlobId } from './blob-id.ts';
import { DiskBlobStore } from './disk-blob-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-blob-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('reads the same, in other threads and in place, and refuses what lies past the end in both', async () => {
  const store = new DiskBlobStore(folder);
  const bytes = Buffer.alloc(300_000, Buffer.from('0123456789abcde'));
  const temp = await store.createTemp();
  await temp.write(bytes);
  const id = newBlobId();
  await temp.commit(id);
  const blob = await store.open(id);
  const tooMuch = Buffer.alloc(10);
  await expect(blob.readInto(tooMuch, 299_995)).rejects.toThrow(RangeError);
  for (let n = 0; n < 40; n += 1) {
    const part = Buffer.alloc(1_000);
    await blob.readInto(part, n * 7_001);
    expect(part.equals(bytes.subarray(n * 7_001, n * 7_001 + 1_000))).toBe(true);
  }
  await expect(blob.readInto(tooMuch, 299_995)).rejects.toThrow(RangeError);
  await blob.close();
  await expect(blob.readInto(tooMuch, 0)).rejects.toThrow();
});
