import { expect, test } from '@jest/globals';
import { daysUntil } from './days-until.ts';

const local = (day: number, hour: number) => new Date(2026, 10, day, hour);

test('counts days of the calendar, not hours', () => {
  expect(daysUntil(local(22, 23), local(22, 1))).toBe(0);
  expect(daysUntil(local(23, 1), local(22, 23))).toBe(1);
  expect(daysUntil(local(20, 23), local(22, 1))).toBe(-2);
});

test('is not led astray by a day of another length', () => {
  expect(daysUntil(new Date(2026, 2, 30, 0), new Date(2026, 2, 28, 23))).toBe(2);
  expect(daysUntil(new Date(2026, 9, 26, 0), new Date(2026, 9, 24, 23))).toBe(2);
});
