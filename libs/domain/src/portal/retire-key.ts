import type { SystemContext } from './context.ts';

/** Whoever wrapped something with the older key shortly before the rotation has committed it by then. */
const WAIT_MS = 10 * 60_000;

export type RetireKeyResult =
  | { readonly kind: 'KeyRetired' }
  | { readonly kind: 'NoSuchKey'; readonly keyIds: readonly string[] }
  | { readonly kind: 'KeyIsCurrent' }
  /** How many values in the database nothing else opens. */
  | { readonly kind: 'KeyInUse'; readonly count: number }
  | { readonly kind: 'RotatedJustNow'; readonly until: Date };

/** Drops an older key from the key service, once nothing in the database hangs on it. What a backup holds is not looked at. */
export async function retireKey(ctx: SystemContext, keyId: string): Promise<RetireKeyResult> {
  const now = ctx.now();
  const keyIds = await ctx.keyService.keyIds();
  if (!keyIds.includes(keyId)) return { kind: 'NoSuchKey', keyIds };
  if (keyId === keyIds[0]) return { kind: 'KeyIsCurrent' };
  const count = await ctx.data.countUnderKey(keyId);
  if (count > 0) return { kind: 'KeyInUse', count };
  const until = new Date((await ctx.keyService.changedAt()).getTime() + WAIT_MS);
  if (until > now) return { kind: 'RotatedJustNow', until };
  await ctx.keyService.retire(keyId);
  await ctx.data.transact(now, async (tx) =>
    tx.record({ action: 'retire-key', viewer: ctx.viewer, facts: { keyId } }),
  );
  return { kind: 'KeyRetired' };
}
