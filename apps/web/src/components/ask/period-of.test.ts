import { CalendarDate } from '@internationalized/date';
import { describe, expect, test } from '@jest/globals';
import { periodOf } from './period-of.ts';

describe('two days in the reader’s zone', () => {
  test('both days are in it, from midnight to midnight', () => {
    const days = { start: new CalendarDate(2018, 5, 12), end: new CalendarDate(2018, 5, 12) };
    expect(periodOf(days, 'Europe/Berlin')).toEqual({
      from: '2018-05-11T22:00:00.000Z',
      to: '2018-05-12T22:00:00.000Z',
    });
  });
  test('the day on which the clocks change has 25 hours', () => {
    const days = { start: new CalendarDate(2026, 10, 25), end: new CalendarDate(2026, 10, 25) };
    expect(periodOf(days, 'Europe/Berlin')).toEqual({
      from: '2026-10-24T22:00:00.000Z',
      to: '2026-10-25T23:00:00.000Z',
    });
  });
});
