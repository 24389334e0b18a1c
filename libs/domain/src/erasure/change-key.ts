import { atMost, type FullScope, isNotNull } from '@rightful/data';
import type { SystemContext } from '../portal/context.ts';
import type { Shredded } from './shred-list.ts';

/** Whether a key that an erasure of some recordings was to destroy still opens here. */
export const opensStill = async (
  { data }: Pick<SystemContext, 'data'>,
  scope: FullScope,
  { keyVersion = 0 }: Pick<Shredded, 'keyVersion'>,
): Promise<boolean> =>
  (await data.owned(scope).keys.count({ version: atMost(keyVersion), wrapped: isNotNull() })) > 0;

/**
 * After the rows of some recordings went: the person gets a new key, and of the older ones only the keys of what stays are
 * kept. Doing it again does nothing.
 */
export async function changeKey(ctx: SystemContext, scope: FullScope, entry: Shredded): Promise<void> {
  await ctx.data.transact(ctx.now(), async (tx) => {
    // Nothing is sealed meanwhile, and nobody else changes the key.
    await tx.keyring.sealingVersion(scope);
    if (!(await opensStill(ctx, scope, entry))) return;
    const keyVersion = await tx.keyring.change(scope, tx.now);
    const facts = { erasureId: entry.number, keyVersion };
    tx.record({ action: 'change-key', viewer: ctx.viewer, about: scope, facts });
  });
  ctx.data.forget(scope.subjectId);
  ctx.gateData.forget(scope.subjectId);
}
