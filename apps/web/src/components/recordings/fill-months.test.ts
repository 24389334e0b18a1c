import { expect, test } from '@jest/globals';
import { fillMonths } from './fill-months.ts';

test('a month without recordings stands between the others', () => {
  const filled = fillMonths([
    { month: '2017-11', recordingCount: 3 },
    { month: '2018-02', recordingCount: 1 },
  ]);
  expect(filled.map((one) => `${one.month} ${one.recordingCount}`)).toEqual([
    '2017-11 3',
    '2017-12 0',
    '2018-01 0',
    '2018-02 1',
  ]);
  expect(fillMonths([])).toEqual([]);
});
