import { expect, test } from '@jest/globals';
import { splitSince } from './split-since.ts';

test.each([
  [-5_000, { days: 0, hours: 0, minutes: 0 }],
  [59_999, { days: 0, hours: 0, minutes: 0 }],
  [3_600_000, { days: 0, hours: 1, minutes: 0 }],
  [72 * 3_600_000 + 61_000, { days: 3, hours: 0, minutes: 1 }],
])('%i ms are %j', (sinceMs, parts) => {
  expect(splitSince(sinceMs)).toEqual(parts);
});
