import { describe, expect, test } from '@jest/globals';
import { hideSmall } from './hide-small.ts';
import { monthStarts } from './month-starts.ts';
import { percentile } from './percentile.ts';

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

describe('small counts', () => {
  test('of one or two are hidden, and with a lone one the next smallest', () => {
    expect(hideSmall({ a: 1, b: 2, c: 9 })).toEqual({ a: null, b: null, c: 9 });
    expect(hideSmall({ a: 1, b: 5, c: 9 })).toEqual({ a: null, b: null, c: 9 });
    expect(hideSmall({ a: 0, b: 5, c: 9 })).toEqual({ a: 0, b: 5, c: 9 });
  });
  test('can never be found by subtracting from the sum', () => {
    for (let a = 0; a < 6; a += 1) {
      for (let b = 0; b < 6; b += 1) {
        for (let c = 0; c < 6; c += 1) {
          const shown = Object.values(hideSmall({ a, b, c }));
          expect(shown.filter((count) => count === null)).not.toHaveLength(1);
        }
      }
    }
  });
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
