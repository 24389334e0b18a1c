import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { IntakeRow } from '@rightful/data';
import type { IntakeId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addOfficer,
  addRecordings,
  openTestPortal,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { askForErasure } from '../erasure/index.ts';
import { contextFor, type OfficerContext } from '../portal/context.ts';
import { askForCopy, detailsOf, extendClock, findRequest } from '../requests/index.ts';
import {
  askForIdentity,
  confirmIdentity,
  type EnterIntakeInput,
  enterIntake,
  findIntake,
  matchIntake,
  takeIntake,
  tendIntakes,
} from './index.ts';

const DAY_MS = 86_400_000;
const reason = 'It is their case.';
let at: TestPortal;
let ada: TestCustomer;
let olga: () => OfficerContext;
let otto: () => OfficerContext;

/** An officer who proves each time who they are. */
async function officer(name: string): Promise<() => OfficerContext> {
  const { viewer } = (await addOfficer(at, name)).ctx;
  return () => contextFor(at.portal, { ...viewer, proof: { provedAt: at.clock.now(), method: 'password' } });
}

async function open(settings: Record<string, string> = {}): Promise<void> {
  at = await openTestPortal({ settings });
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
  olga = await officer('Olga Officer');
  otto = await officer('Otto Other');
}
beforeEach(() => open());
afterEach(() => at.close());

/** A letter of Ada, who names her device, that came so many days ago. */
async function letter(kind: EnterIntakeInput['kind'], daysAgo: number, words?: string): Promise<IntakeId> {
  const receivedAt = new Date(at.clock.now().getTime() - daysAgo * DAY_MS);
  const asked = { kind, who: 'account-holder', name: 'Ada Example', deviceSerial: 'S-A', words } as const;
  const entered = await enterIntake(olga(), { ...asked, door: 'letter', receivedAt });
  if (entered.kind !== 'IntakeEntered') throw new Error(entered.kind);
  return entered.intake.id;
}
const rowOf = async (id: IntakeId): Promise<IntakeRow> => {
  const row = await findIntake(olga(), id);
  if (!row) throw new Error('no intake');
  return row;
};
const step = async (intakeId: IntakeId) => ({ intakeId, version: (await rowOf(intakeId)).version, reason });
const confirm = async (id: IntakeId) =>
  confirmIdentity(olga(), { ...(await step(id)), means: 'known-address' });
const askWho = async (id: IntakeId) => askForIdentity(olga(), { ...(await step(id)), needed: 'A bill.' });

test('one officer who enters an erasure and finds whose it is cannot set it going alone', async () => {
  const id = await letter('erasure', 1);
  await confirm(id);
  expect(await matchIntake(olga(), await step(id))).toMatchObject({ code: 'OTHER_OFFICER' });
  expect((await rowOf(id)).state).toBe('identity-proven');
  await takeIntake(otto(), await step(id));
  expect((await matchIntake(otto(), await step(id))).kind).toBe('IntakeChanged');
});

test('a letter that came long before an extended request still joins it, and the extension falls', async () => {
  const asked = await askForCopy(ada.ctx, {});
  if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
  at.clock.pass(20 * DAY_MS);
  const request = await findRequest(ada.ctx, asked.request.id);
  const seen = { requestId: asked.request.id, version: request?.version ?? 0 };
  expect((await extendClock(olga(), seen, 'Very many recordings.')).kind).toBe('RequestChanged');
  const id = await letter('access', 70);
  await confirm(id);
  expect((await matchIntake(olga(), await step(id))).kind).toBe('IntakeChanged');
  const joined = await findRequest(ada.ctx, asked.request.id);
  expect(joined?.clock.extension).toBeNull();
  expect(joined?.dueAt.getTime()).toBeLessThan(at.clock.now().getTime());
});

test('what each letter says stays with the request that they join, under its number', async () => {
  const join = async (words?: string) => {
    const id = await letter('restriction', 1, words);
    await confirm(id);
    expect((await matchIntake(olga(), await step(id))).kind).toBe('IntakeChanged');
    return rowOf(id);
  };
  const { requestId } = await join('I go to court.');
  const second = await join('My lawyer writes to you.');
  const third = await join();
  expect([second.requestId, third.requestId]).toEqual([requestId, requestId]);
  const request = requestId && (await findRequest(ada.ctx, requestId));
  expect(request && (await detailsOf(ada.ctx, request))).toMatchObject({
    note: `I go to court.\n\n${second.caseNumber}: My lawyer writes to you.`,
  });
});

test('where the law has a letter confirmed sooner, that day comes first, and the end of the period after it', async () => {
  await at.close();
  await open({ RIGHTFUL_REGIME: 'ccpa', RIGHTFUL_JURISDICTION: 'US-CA' });
  const id = await letter('access', 0);
  const { actAt, dueAt } = await rowOf(id);
  const daysUntil = (instant: Date) => (instant.getTime() - at.clock.now().getTime()) / DAY_MS;
  expect(daysUntil(actAt)).toBeLessThan(18);
  expect(daysUntil(dueAt)).toBeGreaterThan(40);
  at.clock.pass(20 * DAY_MS);
  await tendIntakes(at.portal);
  expect(await rowOf(id)).toMatchObject({ actAt: dueAt });
});

test('who writes a letter that is overdue can still be asked who they are; the date stays', async () => {
  const id = await letter('access', 70);
  const { dueAt } = await rowOf(id);
  expect((await askWho(id)).kind).toBe('IntakeChanged');
  expect(await rowOf(id)).toMatchObject({ state: 'identity-needed', dueAt, actAt: dueAt });
});

test('while the clock stands still the end of the period moves on with the days', async () => {
  const id = await letter('access', 20);
  const { dueAt } = await rowOf(id);
  await askWho(id);
  at.clock.pass(30 * DAY_MS);
  await tendIntakes(at.portal);
  const later = await rowOf(id);
  expect(later.dueAt.getTime() - dueAt.getTime()).toBeGreaterThan(25 * DAY_MS);
  expect(later.dueAt.getTime()).toBeGreaterThan(at.clock.now().getTime());
});

test('what somebody told from outside goes with the erasure of everything of theirs', async () => {
  const id = await letter('rectification', 1);
  await confirm(id);
  await matchIntake(olga(), await step(id));
  expect((await rowOf(id)).state).toBe('matched');
  const { viewer } = ada.ctx;
  const proof = { provedAt: at.clock.now(), method: 'password' } as const;
  expect((await askForErasure(contextFor(at.portal, { ...viewer, proof }))).kind).toBe('ErasurePlanned');
  at.clock.pass(20 * DAY_MS);
  await at.portal.jobs.nudge('erase');
  await at.portal.jobs.drain();
  expect(await rowOf(id)).toMatchObject({ detailsSealed: null, detailsKey: null, codeHash: null });
});
