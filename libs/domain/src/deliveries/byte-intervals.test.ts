import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { byteLengthOf, type Interval, withInterval } from './byte-intervals.ts';

test('the list holds each byte of every interval once, in order, and no other', () => {
  const interval = fc
    .tuple(fc.nat(60), fc.nat(20))
    .map(([start, length]): Interval => [start, start + length]);
  fc.assert(
    fc.property(fc.array(interval), (intervals) => {
      const bytes = new Set(
        intervals.flatMap(([start, end]) => [...Array(end - start).keys()].map((n) => start + n)),
      );
      const list = intervals.reduce<Interval[]>(withInterval, []);
      expect(byteLengthOf(list)).toBe(bytes.size);
      expect(list.every(([start, end]) => bytes.has(start) && bytes.has(end - 1) && !bytes.has(end))).toBe(
        true,
      );
      expect(list).toEqual([...list].sort((a, b) => a[0] - b[0]));
    }),
  );
});

test('crumbs without end do not grow the list without end, and never add up to more than was sent', () => {
  let list: Interval[] = [];
  for (let start = 0; start < 10_000; start += 2) list = withInterval(list, [start, start + 1]);
  expect(list.length).toBeLessThanOrEqual(200);
  expect(byteLengthOf(withInterval(list, [0, 10_000]))).toBe(10_000);
});
