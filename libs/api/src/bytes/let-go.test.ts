import { expect, test } from '@jest/globals';
import { letGo } from './let-go.ts';

test('gives memory back at once, and only that of the piece', async () => {
  const [kept, given] = [new Uint8Array(8_000_000).fill(1), new Uint8Array(8_000_000).fill(2)];
  const before = process.memoryUsage().arrayBuffers;
  letGo(given.subarray(10, 20));
  expect(given).toHaveLength(0);
  expect(kept.every((byte) => byte === 1)).toBe(true);
  expect(process.memoryUsage().arrayBuffers).toBeLessThanOrEqual(before - 8_000_000);
});

test('refuses the memory that small buffers share', () => {
  const [one, other] = [Buffer.from('one'), Buffer.from('other')];
  try {
    letGo(one);
  } catch {
    // Some versions of Node refuse, some leave it alone.
  }
  expect(other.toString()).toBe('other');
});
