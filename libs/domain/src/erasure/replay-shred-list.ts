import { type ErasureRow, isNotNull, taskScope } from '@rightful/data';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { opensStill } from './change-key.ts';
import { destroy } from './destroy.ts';
import { forgetIntakes } from './forget-intakes.ts';
import { type Shredded, ShredListError } from './shred-list.ts';

/**
 * Before anything is served: does again what the list says and this database, restored from an older backup, does not know.
 * Returns how many. Throws ShredListError when the database knows of an erasure that the list does not name.
 */
export async function replayShredList(portal: Portal): Promise<number> {
  const ctx = taskContext(portal, 'replay-shred-list');
  const entries = await ctx.shredList.read();
  const listed = new Set(entries.map(({ number }) => number));
  const missing = (await ctx.data.across.listedErasures()).filter(({ id }) => !listed.has(id));
  if (missing.length > 0) {
    throw new ShredListError(
      `The shred list ${ctx.shredList.path} is missing or too old: it lacks ${missing.length} of the erasures in the database. Restore it from its newest copy; nothing is served before.`,
    );
  }
  let count = 0;
  for (const entry of entries) if (await replay(ctx, entry)) count += 1;
  return count;
}

async function replay(ctx: SystemContext, entry: Shredded): Promise<boolean> {
  const scope = taskScope(ctx.viewer, entry.subjectId);
  const { erasures, keys } = ctx.data.owned(scope);
  const known = await erasures.one({ id: entry.number });
  const opens = entry.whole
    ? (await keys.count({ wrapped: isNotNull() })) > 0
    : await opensStill(ctx, scope, entry);
  if (known?.state === 'erased' && !opens) return false;
  const subject = await ctx.data.common.subjects.one({ id: entry.subjectId });
  if (!subject) {
    for (const blobId of entry.blobIds) await ctx.blobs.delete(blobId);
    // A case from outside may be older than what is known of the person whose it turned out to be.
    await forgetIntakes(ctx, entry.intakeIds ?? []);
    return false;
  }
  await ctx.data.transact(ctx.now(), async (tx) => {
    const owned = tx.owned(scope);
    const { whole, counts } = entry;
    const listed = { whole, state: 'listed', delayedBy: null, counts } as const;
    if (known) await owned.erasures.update({ id: entry.number }, listed);
    else await owned.erasures.insert(rowOf(entry, listed));
    // The request that it answers, where the backup still has it open.
    const answered = { state: 'answered', openMark: null, outcome: 'granted', endedAt: tx.now } as const;
    await owned.requests.update({ id: entry.requestId, openMark: 1 }, answered);
    tx.record({ action: 'replay-erasure', viewer: ctx.viewer, facts: { erasureId: entry.number } });
  });
  await destroy(ctx, entry);
  return true;
}

function rowOf(
  { number: id, subjectId, requestId, listedAt, askedAt = listedAt }: Shredded,
  set: Pick<ErasureRow, 'whole' | 'state' | 'delayedBy' | 'counts'>,
): ErasureRow {
  const none = { certificate: null, signature: null, erasedAt: null };
  return {
    subjectId,
    id,
    requestId,
    askedAt: new Date(askedAt),
    erasesAt: new Date(listedAt),
    ...none,
    ...set,
  };
}
