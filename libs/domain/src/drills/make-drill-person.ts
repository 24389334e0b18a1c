import { type AccountRow, type DrillPart, type FullScope, taskScope } from '@rightful/data';
import { type DeviceId, type DrillId, newId, type SubjectId } from '@rightful/policy';
import { beginSession } from '../people/identity/begin-session.ts';
import { subjectSeal } from '../people/identity/subject-seal.ts';
import { type Context, type CustomerContext, contextFor, taskContext } from '../portal/context.ts';

export interface DrillPerson {
  readonly part: DrillPart;
  readonly subjectId: SubjectId;
  readonly deviceId: DeviceId;
  readonly scope: FullScope;
  /** As who they are invented to be; nobody else can sign in as them. */
  readonly ctx: CustomerContext;
}

const DAY_MS = 24 * 60 * 60_000;

/** Invents a person, who ends with the exercise, and who cannot be taken for a real one: name, address and device say so, and so does each id. */
export async function makeDrillPerson(
  ctx: Context,
  drillId: DrillId,
  part: DrillPart,
  letter: string,
): Promise<DrillPerson> {
  const now = ctx.now();
  const subjectId = newId('subject', now, true);
  const deviceId = newId('device', now, true);
  const scope = taskScope(taskContext(ctx, 'drill').viewer, subjectId);
  const displayName = `Drill ${letter}`;
  const viewer = await ctx.data.transact(now, async (tx) => {
    const named = { displayName, customerNumber: null };
    await tx.common.subjects.insert({
      id: subjectId,
      ...named,
      keyVersion: 1,
      createdAt: now,
      erasedAt: null,
    });
    await tx.keyring.create(scope, now);
    await tx.common.devices.insert({
      id: deviceId,
      serial: `DRILL-${deviceId.slice(4)}`,
      model: 'Exercise',
      createdAt: now,
    });
    await tx.owned(scope).ownerships.insert({
      subjectId,
      id: newId('ownership', now),
      deviceId,
      ownedFrom: new Date(now.getTime() - 365 * DAY_MS),
      ownedTo: null,
      room: 'Exercise',
      enteredAt: now,
    });
    const id = newId('account', now);
    const account: AccountRow = {
      id,
      role: 'customer',
      email: `drill.${subjectId.slice(4)}@drill.invalid`,
      displayName,
      locale: 'en',
      letterLocale: null,
      subjectId,
      subjectSeal: subjectSeal(await tx.keyring.markKey(scope), id),
      authorityId: null,
      passwordHash: null,
      totpSealed: null,
      totpConfirmedAt: null,
      totpLastStep: null,
      failedAttempts: 0,
      lockedUntil: null,
      createdAt: now,
      closedAt: null,
    };
    await tx.common.accounts.insert(account);
    const drill = await tx.common.drills.one({ id: drillId });
    const people = [...(drill?.people ?? []), { subjectId, part }];
    await tx.common.drills.update(
      { id: drillId },
      { people, deviceIds: [...(drill?.deviceIds ?? []), deviceId] },
    );
    const how = { stage: 'open', method: 'password', label: 'Exercise' } as const;
    const { session } = await beginSession(ctx, tx, account, how);
    const proof = { provedAt: now, method: how.method };
    return { kind: 'customer' as const, subjectId, accountId: id, sessionId: session.id, proof };
  });
  return { part, subjectId, deviceId, scope, ctx: contextFor(ctx, viewer) };
}
