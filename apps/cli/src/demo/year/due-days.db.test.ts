import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dueOf, taskContext } from '@rightful/domain';
import { openTestPortal, type TestPortal } from '@rightful/testing';
import { dueDays } from './due-days.ts';

const DAY_MS = 86_400_000;
const NOTHING = { pauses: [], extension: null };
let at: TestPortal;
beforeAll(async () => {
  at = await openTestPortal();
});
afterAll(() => at.close());

test('what is to be due today is not late, whatever the hour and the season', () => {
  const ctx = taskContext(at.portal, 'test');
  // From before one change of the clocks to behind the next one, at an hour that moves on.
  for (let hours = 0; hours < 220 * 24; hours += 29) {
    const now = new Date(Date.UTC(2026, 8, 20, hours, 31));
    const midnight = new Date(now).setUTCHours(0, 0, 0, 0) - dueDays(ctx, now, 0) * DAY_MS;
    // Between seven in the morning and half past three.
    for (const minutes of [7 * 60, 15 * 60 + 30]) {
      const { dueAt } = dueOf(ctx, new Date(midnight + minutes * 60_000), NOTHING, now);
      expect([now, dueAt >= now]).toEqual([now, true]);
    }
  }
});
