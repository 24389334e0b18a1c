import { expect, test } from '@jest/globals';
import { isSameOutside, limitsOf } from './residue-limits.ts';

const [ROUNDED, HEARD] = [1 / 32_768, 200 / 32_768];

test.each([
  ['vorbis', 30, HEARD, true],
  ['vorbis', 3, HEARD, false],
  // Next to silence differs by next to nothing, and decibels would say that all does.
  ['vorbis', 3, ROUNDED, true],
  ['aac', Number.NEGATIVE_INFINITY, ROUNDED, true],
  ['aac', Number.NaN, Number.NaN, false],
  ['flac', 90, ROUNDED, false],
  ['flac', Number.POSITIVE_INFINITY, 0, true],
])('%s at %f dB with a difference of %f: %s', (codec, outsideDb, outsideDifference, isSame) => {
  expect(isSameOutside({ outsideDb, outsideDifference }, limitsOf(codec))).toBe(isSame);
});
