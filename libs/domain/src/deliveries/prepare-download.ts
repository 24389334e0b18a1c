import { type DeliveryRow, ownScope } from '@rightful/data';
import { type ArchiveId, newId } from '@rightful/policy';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { CustomerContext } from '../portal/context.ts';
import { PREPARED_MS } from './delivery-rules.ts';
import { mayLeave } from './released-archive.ts';

export type PrepareDownloadResult =
  | { readonly kind: 'DownloadPrepared'; readonly delivery: DeliveryRow }
  | StepUpNeeded
  | Refusal<'ArchiveNotReady'>;

const NOT_READY: Refusal<'ArchiveNotReady'> = {
  kind: 'ArchiveNotReady',
  code: 'ARCHIVE_NOT_READY',
  message: 'That archive is not ready to be downloaded.',
  path: ['archiveId'],
};

/** Prepares one transfer of one archive to this very session; redeemed by POST, once. Needs a fresh proof. */
export async function prepareDownload(ctx: CustomerContext, id: ArchiveId): Promise<PrepareDownloadResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const now = ctx.now();
  const scope = ownScope(ctx.viewer);
  const delivery = await ctx.data.transact(now, async (tx) => {
    const archive = await tx.owned(scope).archives.one({ id });
    if (!archive?.sha256 || !mayLeave(ctx, archive, now)) return null;
    const row: DeliveryRow = {
      subjectId: scope.subjectId,
      id: newId('delivery', now),
      archiveId: archive.id,
      sessionId: ctx.viewer.sessionId,
      state: 'ready',
      preparedAt: now,
      openedAt: null,
      completedAt: null,
      expiresAt: new Date(now.getTime() + PREPARED_MS),
      revokedAt: null,
      sha256: archive.sha256,
      byteLength: archive.byteLength,
      bytesSent: 0,
      sentRanges: [],
      runningRanges: [],
      countNumber: 0,
      rangeCount: 0,
    };
    await tx.owned(scope).deliveries.insert(row);
    tx.record({
      action: 'prepare-delivery',
      viewer: ctx.viewer,
      about: scope,
      facts: { deliveryId: row.id, archiveId: id },
    });
    return row;
  });
  return delivery ? { kind: 'DownloadPrepared', delivery } : NOT_READY;
}
