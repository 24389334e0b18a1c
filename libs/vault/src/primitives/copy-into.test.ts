import { expect, test } from '@jest/globals';
import { copyInto } from './copy-into.ts';

test.each([
  ['of its own', () => Buffer.alloc(12, 9)],
  ['that threads share', () => Buffer.from(new SharedArrayBuffer(12)).fill(9)],
])('bytes go where they should into memory %s, and nowhere else', (_, target) => {
  const into = target();
  copyInto(into, 3, Uint8Array.of(1, 2, 0, 4, 5));
  expect([...into]).toEqual([9, 9, 9, 1, 2, 0, 4, 5, 9, 9, 9, 9]);
  copyInto(into, 12, new Uint8Array());
  expect([...into]).toEqual([9, 9, 9, 1, 2, 0, 4, 5, 9, 9, 9, 9]);
});

test('what does not fit is refused, and nothing is cut', () => {
  expect(() => copyInto(Buffer.alloc(4), 1, new Uint8Array(4))).toThrow(/out of range/);
});
