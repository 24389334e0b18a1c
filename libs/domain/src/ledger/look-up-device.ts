import { type DeviceOwnershipRow, taskScope } from '@rightful/data';
import type { DeviceId, OwnershipId } from '@rightful/policy';
import { type NotDecidable, notDecidable } from '../decisions/settle.ts';
import type { StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';

/** One line of the ledger, as an officer sees it: of the person no more than the first letters of the name. */
export interface LedgerLine {
  readonly id: OwnershipId;
  readonly subjectId: DeviceOwnershipRow['subjectId'];
  readonly deviceId: DeviceId;
  readonly ownedFrom: Date;
  readonly ownedTo: Date | null;
}

export type LookUpDeviceResult =
  | {
      readonly kind: 'LedgerDevice';
      readonly serial: string;
      readonly model: string;
      /** Oldest first. */
      readonly lines: readonly LedgerLine[];
    }
  | StepUpNeeded
  | NotDecidable;

const LONGEST_REASON = 1000;
const REASON_NEEDED = notDecidable(
  'REASON_NEEDED',
  `Say why you look it up, in at most ${LONGEST_REASON} characters.`,
);
const NO_SUCH_DEVICE = notDecidable('NO_SUCH_DEVICE', 'The ledger has no device of this serial number.');

/** Looks a device up by its serial number. On record, whether there is one or not. */
export async function lookUpDevice(
  ctx: OfficerContext,
  serial: string,
  why: string,
): Promise<LookUpDeviceResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  if (!readWords(why, LONGEST_REASON)) return REASON_NEEDED;
  return ctx.data.transact(ctx.now(), async (tx): Promise<LookUpDeviceResult> => {
    const device = await tx.common.devices.one({ serial: serial.trim() });
    const facts = { deviceId: device?.id ?? null };
    tx.record({ action: 'look-up-device', viewer: ctx.viewer, facts });
    if (!device) return NO_SUCH_DEVICE;
    const lines = await tx.across.ledgerOf([device.id]);
    return { kind: 'LedgerDevice', serial: device.serial, model: device.model, lines };
  });
}

/** How many recordings a line holds from an instant on; null when there is no such line, or the instant lies outside. */
export async function countFrom(
  ctx: OfficerContext,
  { deviceId, subjectId, ownedFrom, ownedTo }: Omit<LedgerLine, 'id'>,
  from: Date,
): Promise<number | null> {
  if (from < ownedFrom || (ownedTo && from >= ownedTo)) return null;
  const scope = taskScope(taskContext(ctx, 'count-doubtful').viewer, subjectId);
  const { recordings } = ctx.data.owned(scope);
  const before = ownedTo ?? ctx.now();
  const { recordingCount } = await recordings.totals({ deviceIds: [deviceId], from, to: before });
  return recordingCount;
}

/** What would stand still if this line ended at `endsAt`. */
export async function ownershipDoubt(
  ctx: OfficerContext,
  id: OwnershipId,
  endsAt: Date,
): Promise<{ readonly recordingCount: number } | null> {
  const line = await ctx.data.across.lineOf(id);
  const recordingCount = line && (await countFrom(ctx, line, endsAt));
  return recordingCount === null ? null : { recordingCount };
}

/** The first letters of a name: enough to compare with a bill of sale. */
export async function initialsOf(ctx: OfficerContext, subjectId: LedgerLine['subjectId']): Promise<string> {
  const subject = await ctx.data.common.subjects.one({ id: subjectId });
  const words = (subject?.displayName ?? '').split(/[\s-]+/u).filter(Boolean);
  return words.map((word) => `${[...word][0]}.`).join(' ');
}
