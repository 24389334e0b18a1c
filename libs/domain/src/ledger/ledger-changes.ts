import { type DecisionRow, ownScope } from '@rightful/data';
import {
  type DecisionId,
  type DeviceId,
  idFromBytes,
  idToBytes,
  parseId,
  type SubjectId,
} from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { CustomerContext, OfficerContext } from '../portal/context.ts';
import { namesOf, ownedDevices } from '../recordings/device-names.ts';
import type { LedgerLine } from './look-up-device.ts';
import type { OwnershipEnd } from './propose-ownership-end.ts';

/** Every change of the ledger that was ever proposed, the newest first. Throws BadCursorError, RangeError. */
export function listLedgerChanges(ctx: OfficerContext, request: PageRequest): Promise<Page<DecisionRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'ledger-changes',
      read: (take, after) =>
        ctx.data.across.ledgerChanges(
          take,
          after && { proposedAt: new Date(after.sort), id: idFromBytes('decision', after.id) },
        ),
      placeOf: (row) => ({ sort: row.proposedAt.getTime(), id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}

/** The change of a line that waits, if one does. */
export async function changeOf(ctx: OfficerContext, { id }: LedgerLine): Promise<DecisionRow | null> {
  const waiting = await ctx.data.across.standingChanges([id]);
  return waiting[0] ?? null;
}

/** What a decision about the ledger shows of it; null for any other decision. */
export interface OwnershipEndShown {
  readonly subjectId: SubjectId;
  readonly serial: string;
  readonly model: string;
  readonly ownedFrom: Date;
  readonly ownedTo: Date | null;
  readonly endsAt: Date;
  readonly because: OwnershipEnd;
  readonly frozenCount: number;
  readonly ownersTold: number;
  /** When somebody who had the device objected; null while nobody did. */
  readonly objectedAt: Date | null;
}

export async function ownershipEndOf(
  ctx: OfficerContext,
  { kind, subjectId, what }: DecisionRow,
): Promise<OwnershipEndShown | null> {
  const deviceId = parseId('device', String(what.deviceId));
  if (kind !== 'end-ownership' || !deviceId) return null;
  const [device, ledger] = await Promise.all([
    ctx.data.common.devices.one({ id: deviceId }),
    ctx.data.across.ledgerOf([deviceId]),
  ]);
  const line = ledger.find(({ id }) => id === what.ownershipId);
  if (!device || !line) return null;
  return {
    subjectId,
    serial: device.serial,
    model: device.model,
    ownedFrom: line.ownedFrom,
    ownedTo: line.ownedTo,
    endsAt: new Date(String(what.endsAt)),
    because: what.because as OwnershipEnd,
    frozenCount: Number(what.frozenCount),
    ownersTold: new Set(ledger.map((one) => one.subjectId)).size,
    objectedAt: what.objectedAt ? new Date(String(what.objectedAt)) : null,
  };
}

/** A change of the ledger that waits, as somebody sees it who has or had the device. */
export interface OwnershipChange {
  readonly subjectId: SubjectId;
  readonly id: DecisionId;
  readonly deviceName: string;
  readonly endsAt: Date;
  readonly because: OwnershipEnd;
  /** Whether it is the viewer's own time with the device that ends earlier. */
  readonly isOwn: boolean;
  readonly effectiveAt: Date | null;
  readonly objectedAt: Date | null;
}

export async function ownershipChanges(ctx: CustomerContext): Promise<OwnershipChange[]> {
  const { subjectId } = ctx.viewer;
  const devices = await ownedDevices(ctx, ownScope(ctx.viewer));
  if (devices.length === 0) return [];
  const names = namesOf(devices);
  const ids = [...names.keys()];
  const ledger = await ctx.data.across.ledgerOf(ids);
  const waiting = await ctx.data.across.standingChanges(ledger.map(({ id }) => id));
  return waiting.map((row) => ({
    subjectId,
    id: row.id,
    deviceName: names.get(row.what.deviceId as DeviceId) ?? '',
    endsAt: new Date(String(row.what.endsAt)),
    because: row.what.because as OwnershipEnd,
    isOwn: row.subjectId === subjectId,
    effectiveAt: row.effectiveAt,
    objectedAt: row.what.objectedAt ? new Date(String(row.what.objectedAt)) : null,
  }));
}
