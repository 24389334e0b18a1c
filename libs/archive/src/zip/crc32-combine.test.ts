import { crc32 } from 'node:zlib';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crc32Combine } from './crc32-combine.ts';

test('the CRC-32 of a whole follows from those of its parts', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 4_000 }), fc.uint8Array({ maxLength: 4_000 }), (first, second) => {
      const whole = crc32(Buffer.concat([first, second]));
      expect(crc32Combine(crc32(first), crc32(second), second.length)).toBe(whole);
    }),
  );
});

test('parts of 4 GiB combine too', () => {
  const mebibyte = Buffer.alloc(1 << 20);
  let zeros = crc32(mebibyte);
  let byteLength = mebibyte.length;
  for (let doubling = 0; doubling < 12; doubling += 1) {
    zeros = crc32Combine(zeros, zeros, byteLength);
    byteLength *= 2;
  }
  expect(byteLength).toBe(4 * 2 ** 30);
  let slow = 0;
  for (let part = 0; part < 4 * 1024; part += 1) slow = crc32(mebibyte, slow);
  expect(zeros).toBe(slow);
});
