import { type DeliveryRow, ownScope, type Transaction } from '@rightful/data';
import { SEND_MAIL } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { CustomerContext } from '../portal/context.ts';
import { changeState } from '../requests/change-state.ts';
import { byteLengthOf, type Interval, withInterval } from './byte-intervals.ts';

const MOST_AT_ONCE = 64;

/** What of an archive went out: `partly` also when a process died while it sent, and nobody knows how much. */
export type Extent = 'nothing' | 'partly' | 'whole';

export function extentOf(delivery: DeliveryRow): Extent {
  if (sentByteLength(delivery) >= delivery.byteLength) return 'whole';
  return delivery.bytesSent > 0 || delivery.runningRanges.length > 0 ? 'partly' : 'nothing';
}

/** The bytes of the archive that were sent, each counted once. */
export const sentByteLength = (delivery: DeliveryRow): number => byteLengthOf(delivery.sentRanges);

/**
 * Enters a range before its first byte leaves; false when too many run already. What a process that died had been
 * sending counts as far as the receiver now goes on from: who asks from there on has what lies before.
 */
export async function beginRange(
  ctx: CustomerContext,
  { id }: DeliveryRow,
  [start, end]: Interval,
): Promise<boolean> {
  const by = ctx.transfers.processId;
  return ctx.data.transact(ctx.now(), async (tx) => {
    let tooMany = false;
    await recount(ctx, tx, id, (row) => {
      tooMany = row.runningRanges.filter((range) => range.by === by).length >= MOST_AT_ONCE;
      if (tooMany) return {};
      const wentOn = row.runningRanges.filter(
        (range) => range.by !== by && range.start < start && start <= range.end,
      );
      const left = row.runningRanges.filter((range) => !wentOn.includes(range));
      return {
        rangeCount: row.rangeCount + 1,
        sentRanges: wentOn.reduce<Interval[]>(
          (list, range) => withInterval(list, [range.start, start]),
          row.sentRanges,
        ),
        runningRanges: [...left, { by, start, end }],
      };
    });
    return !tooMany;
  });
}

/** Counts what was sent of a range, and closes the delivery when every byte of the archive was sent at least once. */
export async function endRange(
  ctx: CustomerContext,
  delivery: DeliveryRow,
  [start, end]: Interval,
  /** `handedByteLength`: also what was handed over last and perhaps not taken any more. */
  { sentByteLength: sent, handedByteLength }: { sentByteLength: number; handedByteLength: number },
): Promise<void> {
  const now = ctx.now();
  const by = ctx.transfers.processId;
  const isComplete = await ctx.data.transact(now, async (tx) => {
    const row = await recount(ctx, tx, delivery.id, ({ runningRanges, sentRanges, bytesSent }) => {
      const mine = runningRanges.findIndex(
        (range) => range.by === by && range.start === start && range.end === end,
      );
      return {
        bytesSent: bytesSent + handedByteLength,
        sentRanges: withInterval(sentRanges, [start, start + sent]),
        runningRanges: runningRanges.filter((_, index) => index !== mine),
      };
    });
    return row !== undefined && extentOf(row) === 'whole' && complete(ctx, tx, row);
  });
  ctx.reached('delivery:counted');
  if (isComplete) await ctx.jobs.nudge(SEND_MAIL);
}

/** Changes the counts by what they are now; ranges that run beside each other lose nothing. */
async function recount(
  ctx: CustomerContext,
  tx: Transaction,
  id: DeliveryRow['id'],
  change: (row: DeliveryRow) => Partial<DeliveryRow>,
): Promise<DeliveryRow | undefined> {
  const { deliveries } = tx.owned(ownScope(ctx.viewer));
  for (;;) {
    const row = await deliveries.one({ id });
    if (!row) return undefined;
    const set = { ...change(row), countNumber: row.countNumber + 1 };
    if ((await deliveries.update({ id, countNumber: row.countNumber }, set)) === 1) return { ...row, ...set };
  }
}

async function complete(ctx: CustomerContext, tx: Transaction, row: DeliveryRow): Promise<boolean> {
  const scope = ownScope(ctx.viewer);
  const completed = await tx
    .owned(scope)
    .deliveries.update({ id: row.id, state: 'open' }, { state: 'completed', completedAt: tx.now });
  if (completed !== 1) return false;
  const archive = await tx.owned(scope).archives.one({ id: row.archiveId });
  if (archive) await changeState(tx, scope, archive.requestId, 'deliver', { deliveredAt: tx.now });
  tx.record({
    action: 'complete-delivery',
    viewer: ctx.viewer,
    about: scope,
    facts: { deliveryId: row.id, byteLength: row.byteLength },
  });
  await writeMailToSubject(tx, tx.now, scope.subjectId, {
    kind: 'download-completed',
    completedAt: tx.now.toISOString(),
  });
  return true;
}
