import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isNotNull } from '@rightful/data';
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
import { type Context, contextFor, type OfficerContext } from '../portal/context.ts';
import { askForCopy, findRequest, listRequests } from '../requests/index.ts';
import {
  type AskFromOutsideInput,
  askForIdentity,
  askFromOutside,
  confirmIdentity,
  findIntake,
  matchIntake,
  proposalOf,
  proveIntakeAddress,
  takeIntake,
} from './index.ts';

const ADA = 'ada.example@example.org';
const STRANGER = 'stranger@example.net';
let at: TestPortal;
let ada: TestCustomer;
let anybody: Context;
let olga: OfficerContext;
let networks = 0;

beforeEach(async () => {
  at = await openTestPortal();
  anybody = contextFor(at.portal, { kind: 'anonymous' });
  ada = await addCustomer(at, 'Ada Example');
  const deviceId = await addDevice(at, 'S-A', [{ customer: ada, from: '2018-01-01' }]);
  await addRecordings(at, ada, { deviceId, count: 2 });
  await at.portal.data.transact(at.clock.now(), (tx) =>
    tx.common.subjects.update({ id: ada.subjectId }, { customerNumber: 'C-1' }),
  );
  olga = (await addOfficer(at, 'Olga Officer')).ctx;
});
afterEach(() => at.close());

const KINDS = ['access', 'erasure', 'portability', 'restriction', 'objection', 'rectification'] as const;

async function ask(more: Partial<AskFromOutsideInput> = {}) {
  networks += 1;
  const result = await askFromOutside(anybody, {
    kind: 'access',
    who: 'account-holder',
    name: 'Ada Example',
    email: ADA,
    clientAddress: `198.51.${networks >> 8}.${networks % 250}`,
    ...more,
  });
  if (result.kind !== 'IntakeReceived') throw new Error(result.kind);
  return result;
}
async function codeTo(toAddress: string, caseNumber: string): Promise<string> {
  const mails = await at.portal.data.common.mails.find({ toAddress });
  const codes = mails.map(({ message }) => message as { caseNumber?: string; code?: string });
  return codes.find((mail) => mail.caseNumber === caseNumber)?.code ?? '';
}
const prove = (caseNumber: string, code: string) =>
  proveIntakeAddress(anybody, { caseNumber, code, clientAddress: '203.0.113.9' });
const step = async (intakeId: IntakeId) => ({
  intakeId,
  version: (await findIntake(olga, intakeId))?.version ?? 0,
  reason: 'It is their case.',
});

/** What the stranger may see of a case, without what is its own number and time. */
async function seenOf(more: Partial<AskFromOutsideInput>) {
  // Each from a mailbox of its own: one gets only so many mails.
  const email = `stranger-${networks}@example.net`;
  const { caseNumber } = await ask({ email, ...more });
  const opened = await prove(caseNumber, await codeTo(email, caseNumber));
  if (opened.kind !== 'IntakeOpened') throw new Error(opened.kind);
  const { stage, needed, endReason, evidenceCount } = opened.intake;
  return { stage, needed, endReason, evidenceCount };
}

test('whoever asks in Ada’s name, for everything, as often as they can: she asks for the same as if nobody had', async () => {
  for (const kind of KINDS) {
    await ask({ kind });
    await ask({ kind, email: STRANGER, customerNumber: 'C-1', deviceSerial: 'S-A' });
  }
  expect((await listRequests(ada.ctx, { first: 20 })).nodes).toEqual([]);
  expect((await askForCopy(ada.ctx, {})).kind).toBe('RequestAccepted');
  expect((await askForErasure(ada.ctx)).kind).toBe('ErasurePlanned');
});

test('a proven address, a right number, a right serial and the right name show a stranger nothing of Ada', async () => {
  const known = { name: 'Ada Example', customerNumber: 'C-1', deviceSerial: 'S-A' };
  const unknown = { name: 'Nobody Known', customerNumber: 'C-404', deviceSerial: 'S-404' };
  expect(await seenOf(known)).toEqual(await seenOf(unknown));
  // Nor whether she has asked already.
  await askForCopy(ada.ctx, {});
  expect(await seenOf(known)).toEqual(await seenOf(unknown));
});

test('the answer to a form is of one shape, whoever exists, and Ada hears nothing of what a stranger asks elsewhere', async () => {
  const keysOf = async (more: Partial<AskFromOutsideInput>) => Object.keys(await ask(more)).sort();
  const her = await keysOf({});
  expect(await keysOf({ email: 'nobody@example.net' })).toEqual(her);
  const toAda = () => at.portal.data.common.mails.count({ toAddress: ADA });
  const before = await toAda();
  await seenOf({ customerNumber: 'C-1' });
  expect(await toAda()).toBe(before);
});

test('a stranger’s case touches no open request of hers, however far it comes without proof', async () => {
  const open = await askForCopy(ada.ctx, {});
  if (open.kind !== 'RequestAccepted') throw new Error(open.kind);
  const before = await findRequest(ada.ctx, open.request.id);
  const { caseNumber } = await ask({ email: STRANGER, customerNumber: 'C-1' });
  await prove(caseNumber, await codeTo(STRANGER, caseNumber));
  const intake = await at.portal.data.common.intakes.one({ caseNumber });
  if (!intake) throw new Error('no case');
  await takeIntake(olga, await step(intake.id));
  await askForIdentity(olga, { ...(await step(intake.id)), needed: 'A bill.' });
  const row = await findIntake(olga, intake.id);
  expect(row && (await proposalOf(olga, row))).toBeNull();
  expect(await matchIntake(olga, await step(intake.id))).toMatchObject({ code: 'NOT_NOW' });
  expect(await findRequest(ada.ctx, open.request.id)).toEqual(before);
  expect(await at.portal.data.common.intakes.count({ requestId: isNotNull() })).toBe(0);
});

test('an officer who believes a stranger’s name finds nobody by it', async () => {
  const { caseNumber } = await ask({ email: STRANGER });
  await prove(caseNumber, await codeTo(STRANGER, caseNumber));
  const intake = await at.portal.data.common.intakes.one({ caseNumber });
  if (!intake) throw new Error('no case');
  await takeIntake(olga, await step(intake.id));
  await confirmIdentity(olga, { ...(await step(intake.id)), means: 'answers' });
  expect(await matchIntake(olga, await step(intake.id))).toMatchObject({ code: 'NOBODY_FOUND' });
});
