import { countLeft, isNotNull, taskScope } from '@rightful/data';
import type { ErasureId } from '@rightful/policy';
import { BlobNotFoundError } from '@rightful/vault';
import type { SystemContext } from '../portal/context.ts';

export interface ErasureCheck {
  readonly what: string;
  /** How many were looked for, and how many are still there. */
  readonly soughtCount: number;
  readonly leftCount: number;
}

export interface ErasureVerdict {
  readonly number: ErasureId;
  readonly state: 'erased' | 'not-erased' | 'unknown';
  readonly checks: readonly ErasureCheck[];
  readonly ok: boolean;
}

/** Looks for everything that an erasure should have taken: keys, bytes by their names, rows table by table. */
export async function verifyErasure(ctx: SystemContext, number: ErasureId): Promise<ErasureVerdict> {
  const entry = (await ctx.shredList.read()).find((listed) => listed.number === number);
  if (!entry) {
    const state = (await ctx.data.across.ownerOf('erasure', number)) ? 'not-erased' : 'unknown';
    return { number, state, checks: [], ok: false };
  }
  const scope = taskScope(ctx.viewer, entry.subjectId);
  const owned = ctx.data.owned(scope);
  const checks: ErasureCheck[] = [];
  if (entry.whole) {
    const all = await owned.keys.find({});
    checks.push({
      what: 'keys that open',
      soughtCount: all.length,
      leftCount: await owned.keys.count({ wrapped: isNotNull() }),
    });
    for (const [table, leftCount] of Object.entries(await countLeft(ctx.data.database, scope))) {
      if (table !== 'SubjectKey') checks.push({ what: `rows of ${table}`, soughtCount: 1, leftCount });
    }
  } else {
    let leftCount = 0;
    for (const id of entry.recordingIds) leftCount += await owned.recordings.count({ id });
    checks.push({ what: 'rows of Recording', soughtCount: entry.recordingIds.length, leftCount });
  }
  let leftCount = 0;
  for (const blobId of entry.blobIds) if (await isThere(ctx, blobId)) leftCount += 1;
  checks.push({ what: 'files', soughtCount: entry.blobIds.length, leftCount });
  const erasure = await owned.erasures.one({ id: number });
  const ok = erasure?.state === 'erased' && checks.every((check) => check.leftCount === 0);
  return { number, state: erasure?.state === 'erased' ? 'erased' : 'not-erased', checks, ok };
}

async function isThere({ blobs }: SystemContext, blobId: string): Promise<boolean> {
  for (const open of [blobs.open.bind(blobs), blobs.openQuarantined.bind(blobs)]) {
    try {
      await (await open(blobId)).close();
      return true;
    } catch (error) {
      if (!(error instanceof BlobNotFoundError)) throw error;
    }
  }
  return false;
}
