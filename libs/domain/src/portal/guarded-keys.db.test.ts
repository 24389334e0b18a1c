import { afterEach, expect, test } from '@jest/globals';
import { ownScope, taskScope } from '@rightful/data';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestPortal,
  type TestPortalOptions,
} from '@rightful/testing';
import { askForCopy } from '../index.ts';
import { KeyBudgetError, KeyUseError } from './guarded-keys.ts';
import { openPortal } from './open-portal.ts';
import { mayOpenFor } from './process-role.ts';

const opened: TestPortal[] = [];
afterEach(async () => {
  for (const at of opened.splice(0)) await at.close();
});
async function open(options: TestPortalOptions = {}): Promise<TestPortal> {
  const at = await openTestPortal(options);
  opened.push(at);
  return at;
}
const for_ = (at: TestPortal, id: Parameters<typeof taskScope>[1], task: string) =>
  at.portal.data.keyring.key(taskScope({ kind: 'system', task }, id), 1);
const tells = async (at: TestPortal, line: string) => (await at.portal.meters.tell()).text.includes(line);

test.each([
  ['server' as const, false, ['owner', 'case', 'review', 'ingest', 'second-factor', 'evidence'], true],
  ['server' as const, false, ['build-archive', 'check-archive', 'send-letters'], false],
  ['server' as const, true, ['build-archive', 'owner'], true],
  ['worker' as const, true, ['build-archive', 'check-archive', 'erase', 'evidence'], true],
  ['worker' as const, true, ['owner', 'case', 'review', 'ingest', 'second-factor'], false],
  ['command' as const, true, ['owner', 'build-archive'], true],
])('a %s (working: %s) opens for %j: %s', (kind, works, purposes, may) => {
  for (const purpose of purposes)
    expect([purpose, mayOpenFor({ kind, works }, purpose)]).toEqual([purpose, may]);
});

test('what a process is not there for does not open, whatever else it may', async () => {
  const at = await open({
    role: 'server',
    settings: { RIGHTFUL_WORK: 'elsewhere', RIGHTFUL_REDIS_URL: 'redis://127.0.0.1:1' },
  });
  const ada = await addCustomer(at, 'Ada Example');
  at.portal.data.forget(ada.subjectId);
  await expect(for_(at, ada.subjectId, 'build-archive')).rejects.toThrow(KeyUseError);
  await expect(at.portal.data.keyring.key(ownScope(ada.ctx.viewer), 1)).resolves.toBeDefined();
  await expect(at.portal.data.rewrapKeys()).resolves.toBeDefined();
  await at.portal.keyService.rotate();
  await expect(at.portal.data.rewrapKeys()).rejects.toThrow(KeyUseError);
});

test('each key that is opened is counted by what it is for; one that is open already is not opened again', async () => {
  const at = await open();
  const ada = await addCustomer(at, 'Ada Example');
  at.portal.data.forget(ada.subjectId);
  for (let n = 0; n < 3; n += 1) await for_(at, ada.subjectId, 'try-count');
  expect(await tells(at, 'rightful_keys_opened_total{purpose="try-count"} 1')).toBe(true);
});

test('beyond the budget nothing opens, it is on record once, and the log tells how many were opened for what', async () => {
  const lines: [string, object | undefined][] = [];
  const at = await open();
  const people = [];
  for (const name of ['Ada', 'Bruno', 'Cara', 'Dora', 'Emil'])
    people.push(await addCustomer(at, `${name} Example`));
  const { portal, close } = await openPortal({ ...at.config, keyBudget: 3 }, at.secrets, {
    role: 'worker',
    now: at.clock.now,
    log: (event, facts) => lines.push([event, facts]),
  });
  const results = [];
  for (const { subjectId } of people) {
    const opening = portal.data.keyring.key(taskScope({ kind: 'system', task: 'erase' }, subjectId), 1);
    results.push(
      await opening.then(
        () => 'opened',
        (error: unknown) => error,
      ),
    );
  }
  expect(results.slice(0, 3)).toEqual(['opened', 'opened', 'opened']);
  expect(results.slice(3)).toEqual([expect.any(KeyBudgetError), expect.any(KeyBudgetError)]);
  expect(String(results[3])).toContain('RIGHTFUL_KEY_BUDGET');
  await close();
  const facts = { purpose: 'erase', budget: 3, process: 'worker' };
  expect(lines.filter(([event]) => event === 'key-budget-spent')).toEqual([['key-budget-spent', facts]]);
  expect(lines).toContainEqual(['keys-opened', { purpose: 'erase', count: 3 }]);
  const entries = await at.portal.data.audit.after(0, 1_000);
  expect(entries.filter(({ action }) => action === 'key-budget-spent')).toMatchObject([{ facts }]);
});

test('refused within a change, it stands on record though the change does not', async () => {
  const at = await open();
  const ada = await addCustomer(at, 'Ada Example');
  const { portal, close } = await openPortal({ ...at.config, keyBudget: 0 }, at.secrets, {
    role: 'worker',
    now: at.clock.now,
  });
  const about = taskScope({ kind: 'system', task: 'erase' }, ada.subjectId);
  const change = portal.data.transact(at.clock.now(), async (tx) => {
    tx.record({ action: 'never', viewer: { kind: 'system', task: 'erase' }, about });
  });
  await expect(change).rejects.toThrow(KeyBudgetError);
  await close();
  const actions = (await at.portal.data.audit.after(0, 1_000)).map(({ action }) => action);
  expect(actions).toContain('key-budget-spent');
  expect(actions).not.toContain('never');
});

test('a customer’s copy is asked for in a server that does not work, and made in a worker', async () => {
  const at = await open({ role: 'server' });
  const ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
  await askForCopy(ada.ctx, {});
  const worker = await openPortal(at.config, at.secrets, { role: 'worker', now: at.clock.now });
  await worker.portal.jobs.nudge('sweep');
  await worker.portal.jobs.drain();
  const { text } = await worker.portal.meters.tell();
  await worker.close();
  expect(text).toContain('rightful_keys_opened_total{purpose="build-archive"}');
  expect(text).toContain('rightful_job_duration_seconds_count{kind="check-archive",outcome="done"} 1');
  expect(text).not.toMatch(/outcome="failed"/);
});
