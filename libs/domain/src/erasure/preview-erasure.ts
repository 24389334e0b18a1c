import { type ErasureDelay, HOLD_GROUNDS, type HoldGround, ownScope } from '@rightful/data';
import type { CustomerContext } from '../portal/context.ts';
import type { AskForCopyInput } from '../requests/ask-for-copy.ts';
import { dueOf } from '../requests/clock/due-of.ts';
import { delayOf } from './delay-of.ts';
import { meantRecordings } from './held-recordings.ts';
import { erasesAtOf } from './plan-erasure.ts';

export interface ErasurePreview {
  readonly erasableCount: number;
  readonly onHoldCount: number;
  /** The same by ground; each recording counts once. */
  readonly onHold: readonly { readonly ground: HoldGround; readonly recordingCount: number }[];
  readonly frozenCount: number;
  /** What would delay it as things stand. */
  readonly delayedBy: ErasureDelay | null;
  readonly erasesAt: Date;
  readonly closesAccount: boolean;
}

const NO_EVENTS = { pauses: [], extension: null };

/** What an erasure would take and what it would leave, by ground, before anybody asks for one. */
export async function previewErasure(
  ctx: CustomerContext,
  { deviceIds, from, to }: AskForCopyInput = {},
): Promise<ErasurePreview> {
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const filter = { deviceIds: deviceIds ?? [], from, to };
  const [{ erasable, onHold, frozen }, delayedBy] = await Promise.all([
    meantRecordings(ctx, scope, filter),
    delayOf(ctx, scope, filter),
  ]);
  return {
    erasableCount: erasable.length,
    onHoldCount: onHold.length,
    onHold: HOLD_GROUNDS.map((ground) => ({
      ground,
      recordingCount: onHold.filter((one) => one.ground === ground).length,
    })).filter(({ recordingCount }) => recordingCount > 0),
    frozenCount: frozen.length,
    delayedBy,
    erasesAt: erasesAtOf(ctx, now, dueOf(ctx, now, NO_EVENTS, now).dueAt),
    closesAccount: !deviceIds?.length && !from && !to && onHold.length === 0,
  };
}
