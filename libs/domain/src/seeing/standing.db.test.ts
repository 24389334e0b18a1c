import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForCopy } from '../index.ts';

let at: TestPortal;
let alice: TestCustomer;
let isDatabaseAway = false;
beforeEach(async () => {
  isDatabaseAway = false;
  at = await openTestPortal({
    onStatement() {
      if (isDatabaseAway) throw new Error('ECONNREFUSED');
    },
  });
  alice = await addCustomer(at, 'Alice Canary');
  const deviceId = await addDevice(at, 'S-CANARY', [{ customer: alice, from: '2018-01-01' }]);
  await addRecordings(at, alice, { deviceId, count: 2 });
});
afterEach(() => at.close());

/** What Prometheus would read now: by name and labels. */
async function told(): Promise<ReadonlyMap<string, number>> {
  const { text } = await at.portal.meters.tell();
  expect(text).not.toMatch(/canary/i);
  const lines = text.split('\n').filter((line) => line.startsWith('rightful_'));
  return new Map(
    lines.map((line) => {
      const space = line.lastIndexOf(' ');
      return [line.slice(0, space), Number(line.slice(space + 1))] as const;
    }),
  );
}
const names = (numbers: ReadonlyMap<string, number>, begin: string) =>
  [...numbers.keys()].filter((name) => name.startsWith(begin));

test('tells what stands open and since when, and how far the log is signed', async () => {
  expect(names(await told(), 'rightful_open_items')).toEqual([]);
  await at.portal.jobs.drain();
  at.clock.pass(60_000);
  await askForCopy(alice.ctx, {});
  at.clock.pass(90_000);
  const asked = await told();
  expect(asked.get('rightful_open_items{kind="access",state="asked"}')).toBe(1);
  expect(asked.get('rightful_open_item_oldest_seconds{kind="access",state="asked"}')).toBe(90);
  expect(asked.get('rightful_clocks{kind="access",within="over"}')).toBe(0);
  expect(asked.get('rightful_clock_next_seconds{kind="access"}')).toBeGreaterThan(0);
  expect(asked.get('rightful_audit_records_total{action="ask-for-copy"}')).toBe(1);
  expect(asked.get('rightful_audit_lag_seconds')).toBeGreaterThanOrEqual(90);
  at.clock.pass(90 * 86_400_000);
  expect((await told()).get('rightful_clocks{kind="access",within="over"}')).toBe(1);

  await at.portal.jobs.nudge('sign-checkpoint');
  await at.portal.jobs.drain();
  at.clock.pass(60_000);
  const built = await told();
  expect(names(built, 'rightful_open_items')).not.toContain(
    'rightful_open_items{kind="access",state="asked"}',
  );
  expect(built.get('rightful_job_duration_seconds_count{kind="build-archive",outcome="done"}')).toBe(1);
});

test('a log that is signed to its end lags behind by nothing', async () => {
  await askForCopy(alice.ctx, {});
  await at.portal.jobs.drain();
  at.clock.pass(60_000);
  await at.portal.jobs.nudge('sign-checkpoint');
  await at.portal.jobs.drain();
  at.clock.pass(60_000);
  const numbers = await told();
  expect(numbers.get('rightful_audit_unsigned_entries')).toBe(0);
  expect(numbers.get('rightful_audit_lag_seconds')).toBe(0);
  expect(numbers.get('rightful_audit_entries')).toBeGreaterThan(0);
});

test('tells what a copy that the gate stops wakes an operator by', async () => {
  expect((await told()).get('rightful_audit_records_total{action="gate-stopped"}')).toBe(0);
  const { gate } = at.portal;
  const finding = { code: 'FOREIGN_DEVICE', text: 'By the ledger somebody else had this device.' } as const;
  Object.assign(at.portal, {
    gate: async (...args: Parameters<typeof gate>) => {
      const { verdict, signed } = await gate(...args);
      return { verdict: { ...verdict, outcome: 'failed', findings: [finding], findingCount: 1 }, signed };
    },
  });
  await askForCopy(alice.ctx, {});
  await at.portal.jobs.drain();
  at.clock.pass(60_000);
  const numbers = await told();
  expect(numbers.get('rightful_audit_records_total{action="gate-stopped"}')).toBe(1);
  expect(numbers.get('rightful_audit_records_total{action="open-incident"}')).toBe(1);
  expect(numbers.get('rightful_open_items{kind="access",state="stopped"}')).toBe(1);
  expect(numbers.get('rightful_clock_next_seconds{kind="incident"}')).toBeGreaterThan(0);
});

test('while the database is away nothing of before is told as if it were now', async () => {
  await askForCopy(alice.ctx, {});
  at.clock.pass(60_000);
  expect(names(await told(), 'rightful_open_items')).not.toEqual([]);
  at.clock.pass(60_000);
  isDatabaseAway = true;
  const numbers = await told();
  expect(numbers.get('rightful_up{part="database"}')).toBe(0);
  expect(numbers.get('rightful_up{part="storage"}')).toBe(1);
  for (const name of [
    'rightful_open_items',
    'rightful_audit_entries',
    'rightful_audit_lag',
    'rightful_resting',
  ])
    expect(names(numbers, name)).toEqual([]);
});
