import type { SystemContext } from './context.ts';
import { SIGNED, type Signed } from './signing-keys.ts';

/** The keys in files of their own: what signs, what marks rows, what seals places in lists. */
export const OTHER_KEYS = [...SIGNED, 'rows', 'lists'] as const;
export type OtherKey = (typeof OTHER_KEYS)[number];

/** A new key of this kind, for every process at its next look. What the one before signed, marked or sealed still holds. */
export async function rotateOtherKey(ctx: SystemContext, kind: OtherKey): Promise<void> {
  await made(ctx, kind);
  const keyId = isSigned(kind) ? ctx.signing[kind].keyId : null;
  await ctx.data.transact(ctx.now(), async (tx) =>
    tx.record({ action: 'rotate-keys', viewer: ctx.viewer, facts: { kind, keyId } }),
  );
}

async function made({ signing, rowKey, listKey }: SystemContext, kind: OtherKey): Promise<void> {
  if (isSigned(kind)) return signing.rotate(kind);
  if (kind === 'rows') return rowKey.rotate();
  await listKey.rotate();
  // A place in a list serves for as long as a page is open.
  const [, , ...oldest] = await listKey.keyIds();
  for (const keyId of oldest) await listKey.retire(keyId);
}

const isSigned = (kind: OtherKey): kind is Signed => kind !== 'rows' && kind !== 'lists';
