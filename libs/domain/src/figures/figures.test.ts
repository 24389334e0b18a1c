import { describe, expect, test } from '@jest/globals';
import { monthStarts } from './month-starts.ts';
import { percentile } from './percentile.ts';
import { toFives } from './to-fives.ts';

describe('a percentile', () => {
  const spread = [
    { days: 3, count: 4 },
    { days: 1, count: 5 },
    { days: 40, count: 1 },
  ];
  test.each([
    [0.5, 1],
    [0.51, 3],
    [0.9, 3],
    [0.95, 40],
    [1, 40],
  ])('of %d is the days within which that share was done: %d', (share, days) => {
    expect(percentile(spread, share)).toBe(days);
  });
  test('agrees with sorting every single one', () => {
    for (let seed = 1; seed < 200; seed += 1) {
      const taken = Array.from({ length: (seed % 7) + 1 }, (_, place) => ({
        days: (seed * 31 + place * 17) % 45,
        count: ((seed + place) % 4) + 1,
      }));
      const each = taken.flatMap(({ days, count }) => Array<number>(count).fill(days)).sort((a, b) => a - b);
      for (const share of [0.5, 0.95]) {
        expect(percentile(taken, share)).toBe(each[Math.ceil(share * each.length) - 1]);
      }
    }
  });
  test('of nothing is nothing', () => expect(percentile([], 0.5)).toBeNull());
});

test('what leaves the house is a multiple of five, and never further than two from the truth', () => {
  for (let count = 0; count < 200; count += 1) {
    expect(toFives(count) % 5).toBe(0);
    expect(Math.abs(toFives(count) - count)).toBeLessThanOrEqual(2);
  }
});

test('months begin at midnight of the zone, over the turn of a year and of the clocks', () => {
  const months = monthStarts(new Date('2026-01-15T12:00:00Z'), 'Europe/Berlin', 3);
  expect(months.map(({ name, startsAt }) => `${name} ${startsAt.toISOString()}`)).toEqual([
    '2025-11 2025-10-31T23:00:00.000Z',
    '2025-12 2025-11-30T23:00:00.000Z',
    '2026-01 2025-12-31T23:00:00.000Z',
    '2026-02 2026-01-31T23:00:00.000Z',
  ]);
});
