import { expect, test } from '@jest/globals';
import { utcOffsetMinutes } from './utc-offset.ts';
import { wallClockIn } from './wall-clock-in.ts';

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'UTC',
  'Pacific/Apia',
];

test.each(zones)(
  'the clock on the wall of %s is UTC and the offset, through a year and its changes',
  (zone) => {
    for (let hour = 0; hour < 366 * 24; hour += 1) {
      const at = new Date(Date.UTC(2018, 0, 1, hour, 59, 58, 999));
      const shifted = new Date(at.getTime() + utcOffsetMinutes(at, zone) * 60_000);
      expect(wallClockIn(at, zone)).toBe(shifted.toISOString().slice(0, 19));
    }
  },
);
