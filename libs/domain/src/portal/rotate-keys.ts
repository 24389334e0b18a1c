import type { SystemContext } from './context.ts';

export interface RotatedKeys {
  readonly rewrappedCount: number;
  /** Values that did not open and stayed as they were. */
  readonly unopenedCount: number;
  /** The current one first. */
  readonly keyIds: readonly string[];
}

/**
 * A new key-encryption key, unless only what an earlier rotation left is to be done, and everything that another one wrapped wrapped
 * with it. The portal may run meanwhile: whatever it wraps with the older key until it notices is found by the next run.
 */
export async function rotateKeys(
  ctx: SystemContext,
  { makeNew }: { makeNew: boolean },
): Promise<RotatedKeys> {
  if (makeNew) await ctx.keyService.rotate();
  const rewrapped = await ctx.data.rewrapKeys();
  const keyIds = await ctx.keyService.keyIds();
  const facts = { ...rewrapped, keyId: keyIds[0] ?? null };
  await ctx.data.transact(ctx.now(), async (tx) =>
    tx.record({ action: 'rotate-keys', viewer: ctx.viewer, facts }),
  );
  return { ...rewrapped, keyIds };
}
