import { describe, expect, test } from '@jest/globals';
import { splitBytes } from './split-bytes.ts';
import { splitDuration } from './split-duration.ts';

describe('durations as people say them', () => {
  test.each([
    [0, 0, 0, 0],
    [200, 0, 0, 1],
    [59_600, 0, 1, 0],
    [7_000, 0, 0, 7],
    [3_599_400, 0, 59, 59],
    [13_260_000, 3, 41, 0],
    [3_629_000, 1, 0, 0],
  ])('%d ms is %d h %d min %d s', (durationMs, hours, minutes, seconds) => {
    expect(splitDuration(durationMs)).toEqual({ hours, minutes, seconds });
  });
});

describe('sizes', () => {
  test.each([
    [0, 'bytes', 0],
    [999, 'bytes', 999],
    [1000, 'kilobytes', 1],
    [999_949, 'kilobytes', 999.949],
    [999_950, 'megabytes', 0.99995],
    [4_000_000_000, 'gigabytes', 4],
  ])('%d bytes are counted in %s', (byteLength, unit, value) => {
    expect(splitBytes(byteLength)).toEqual({ unit, value });
  });
});
