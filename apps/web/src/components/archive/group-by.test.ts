import { expect, test } from '@jest/globals';
import { groupBy } from './group-by.ts';

test('groups stand in the order of their first members, members in the order of the list', () => {
  const groups = groupBy(['b1', 'a1', 'b2', 'c1', 'a2'], (item) => item.slice(0, 1));
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1', 'a2']],
    ['c', ['c1']],
  ]);
});
