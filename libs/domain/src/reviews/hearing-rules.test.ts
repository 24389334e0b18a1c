import { expect, test } from '@jest/globals';
import { heardMs, heardRanges, isHeard } from './hearing-rules.ts';

const sound = { byteLength: 480_000, durationMs: 30_000 };

test('a download in a tenth of a second is not listening', () => {
  expect(isHeard({ ranges: [[0, 480_000]], servedOverMs: 100 }, sound)).toBe(false);
  expect(isHeard({ ranges: [[0, 480_000]], servedOverMs: 11_999 }, sound)).toBe(false);
  expect(isHeard({ ranges: [[0, 480_000]], servedOverMs: 12_000 }, sound)).toBe(true);
});

test('nearly all of it, wherever the gap', () => {
  const over = (ranges: [number, number][]) => isHeard({ ranges, servedOverMs: 30_000 }, sound);
  expect(over([[0, 470_400]])).toBe(true);
  expect(over([[0, 470_399]])).toBe(false);
  expect(
    over([
      [0, 240_000],
      [249_600, 480_000],
    ]),
  ).toBe(true);
  expect(
    over([
      [0, 240_000],
      [249_601, 480_000],
    ]),
  ).toBe(false);
});

test('bytes as time', () => {
  const heard = {
    ranges: [
      [0, 16_000],
      [240_000, 480_000],
    ] as const,
    ...sound,
  };
  expect(heardRanges(heard)).toEqual([
    { startMs: 0, endMs: 1_000 },
    { startMs: 15_000, endMs: 30_000 },
  ]);
  expect(heardMs(heard)).toBe(16_000);
});
