import { createHash, randomBytes } from 'node:crypto';
import type { AccountRow } from '@rightful/data';
import { taskScope } from '@rightful/data';
import {
  type CustomerContext,
  contextFor,
  type OfficerContext,
  type RegulatorContext,
  sessionSeal,
  subjectSeal,
} from '@rightful/domain';
import { type AuthorityId, type DeviceId, newId, type SubjectId, type ViewerOf } from '@rightful/policy';
import type { TestPortal } from './open-test-portal.ts';

const task = { kind: 'system', task: 'test' } as const;

export interface TestCustomer {
  readonly name: string;
  readonly subjectId: SubjectId;
  readonly ctx: CustomerContext;
  /** For the session cookie. */
  readonly token: string;
}

async function addSession(test: TestPortal, account: AccountRow) {
  const now = test.clock.now();
  const token = randomBytes(32).toString('base64url');
  const id = newId('session', now);
  const tokenHash = createHash('sha256').update(token).digest();
  const paired = { id, accountId: account.id, tokenHash, stage: 'open' as const };
  await test.portal.data.transact(now, async (tx) => {
    await tx.common.accounts.insert(account);
    await tx.common.sessions.insert({
      ...paired,
      seal: sessionSeal(test.portal.rowKey, paired),
      label: 'Test',
      startedAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + 8 * 3_600_000),
      provedAt: now,
      proofMethod: 'password',
      endedAt: null,
    });
  });
  return {
    token,
    accountId: account.id,
    sessionId: id,
    proof: { provedAt: now, method: 'password' as const },
  };
}

function accountRow(
  test: TestPortal,
  role: AccountRow['role'],
  name: string,
  more: Partial<AccountRow> = {},
): AccountRow {
  const now = test.clock.now();
  return {
    id: newId('account', now),
    role,
    email: `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@example.org`,
    displayName: name,
    locale: 'en',
    subjectId: null,
    subjectSeal: null,
    authorityId: null,
    passwordHash: null,
    totpSealed: null,
    totpConfirmedAt: null,
    totpLastStep: null,
    failedAttempts: 0,
    lockedUntil: null,
    createdAt: now,
    closedAt: null,
    ...more,
  };
}

/** A customer with a subject, a key, an account, and a session that was proved just now. */
export async function addCustomer(test: TestPortal, name: string): Promise<TestCustomer> {
  const now = test.clock.now();
  const subjectId = newId('subject', now);
  await test.portal.data.transact(now, async (tx) => {
    await tx.common.subjects.insert({
      id: subjectId,
      displayName: name,
      customerNumber: null,
      keyVersion: 1,
      createdAt: now,
      erasedAt: null,
    });
    await tx.keyring.create(taskScope(task, subjectId), now);
  });
  const account = accountRow(test, 'customer', name, { subjectId });
  const key = await test.portal.data.keyring.markKey(taskScope(task, subjectId));
  const { token, ...session } = await addSession(test, {
    ...account,
    subjectSeal: subjectSeal(key, account.id),
  });
  const viewer: ViewerOf<'customer'> = { kind: 'customer', subjectId, ...session };
  return { name, subjectId, token, ctx: contextFor(test.portal, viewer) };
}

export async function addOfficer(
  test: TestPortal,
  name: string,
): Promise<{ ctx: OfficerContext; token: string }> {
  const { token, ...session } = await addSession(test, accountRow(test, 'officer', name));
  return { token, ctx: contextFor(test.portal, { kind: 'officer', ...session }) };
}

/** Somebody of an authority: a new one, unless it is named. */
export async function addRegulator(
  test: TestPortal,
  name: string,
  known?: AuthorityId,
): Promise<{ ctx: RegulatorContext; token: string }> {
  const authorityId: AuthorityId = known ?? newId('authority', test.clock.now());
  if (!known)
    await test.portal.data.transact(test.clock.now(), (tx) =>
      tx.common.authorities.insert({ id: authorityId, name: `Authority of ${name}` }),
    );
  const { token, ...session } = await addSession(test, accountRow(test, 'regulator', name, { authorityId }));
  return { token, ctx: contextFor(test.portal, { kind: 'regulator', authorityId, ...session }) };
}

/** A device, and a line in the ledger for each owner. */
export async function addDevice(
  test: TestPortal,
  serial: string,
  owners: readonly { customer: TestCustomer; from: string; to?: string; room?: string }[],
): Promise<DeviceId> {
  const now = test.clock.now();
  const deviceId = newId('device', now);
  await test.portal.data.transact(now, async (tx) => {
    await tx.common.devices.insert({ id: deviceId, serial, model: 'Example Speaker', createdAt: now });
    for (const { customer, from, to, room } of owners) {
      await tx.owned(taskScope(task, customer.subjectId)).ownerships.insert({
        subjectId: customer.subjectId,
        id: newId('ownership', now),
        deviceId,
        ownedFrom: new Date(from),
        ownedTo: to ? new Date(to) : null,
        room: room ?? null,
        enteredAt: now,
      });
    }
  });
  return deviceId;
}
