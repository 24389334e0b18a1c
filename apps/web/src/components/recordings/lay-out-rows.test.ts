import { describe, expect, test } from '@jest/globals';
import { layOutRows, linesWithin } from './lay-out-rows.ts';

const heights = { day: 50, row: 80 };
const at = (day: number, hour: number) => ({ recordedAt: new Date(2018, 4, day, hour).toISOString() });

describe('the list of recordings', () => {
  const laidOut = layOutRows([at(12, 14), at(12, 9), at(11, 23)], heights);

  test('has a head for each day of the reader', () => {
    expect(laidOut.lines.map((line) => `${line.kind} ${line.top}`)).toEqual([
      'day 0',
      'row 50',
      'row 130',
      'day 210',
      'row 260',
    ]);
    expect(laidOut.height).toBe(340);
  });

  test('draws only what touches the window', () => {
    expect(linesWithin(laidOut, 140, 215).map((line) => line.top)).toEqual([130, 210]);
    expect(linesWithin(laidOut, 0, 0).map((line) => line.top)).toEqual([0]);
    expect(linesWithin(layOutRows([], heights), 0, 1000)).toEqual([]);
  });

  test('draws as few lines of ten thousand as of fifty', () => {
    const many = layOutRows(
      Array.from({ length: 10_000 }, (_, hour) => ({
        recordedAt: new Date(2018, 4, 12, -hour).toISOString(),
      })),
      heights,
    );
    expect(linesWithin(many, 400_000, 401_000).length).toBeLessThan(20);
  });
});
