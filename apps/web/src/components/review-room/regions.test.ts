import { expect, test } from '@jest/globals';
import { withEdge, withoutRegion, withRegion } from './regions.ts';

const region = (startMs: number, endMs: number) => ({ startMs, endMs });

test('what overlaps or touches becomes one, in order', () => {
  const two = withRegion(withRegion([], region(3_000, 4_000), 10_000), region(1_000, 2_000), 10_000);
  expect(two).toEqual([region(1_000, 2_000), region(3_000, 4_000)]);
  expect(withRegion(two, region(2_000, 3_500), 10_000)).toEqual([region(1_000, 4_000)]);
});

test('dragged backwards, beyond the ends, or by a hair', () => {
  expect(withRegion([], region(4_000, 3_000), 10_000)).toEqual([region(3_000, 4_000)]);
  expect(withRegion([], region(-50, 20_000), 10_000)).toEqual([region(0, 10_000)]);
  expect(withRegion([], region(3_000, 3_010), 10_000)).toEqual([]);
});

test('an edge moves up to the other one and no further', () => {
  const one = [region(1_000, 2_000)];
  expect(withEdge(one, 0, 'startMs', 1_010, 10_000)).toEqual([region(1_010, 2_000)]);
  expect(withEdge(one, 0, 'startMs', 5_000, 10_000)).toEqual([region(1_980, 2_000)]);
  expect(withEdge(one, 0, 'endMs', -1, 10_000)).toEqual([region(1_000, 1_020)]);
  expect(withEdge(one, 0, 'endMs', 99_999, 10_000)).toEqual([region(1_000, 10_000)]);
  expect(withoutRegion(one, 0)).toEqual([]);
});
