import { isNull } from '@rightful/data';
import type { MachineId, ViewerOf } from '@rightful/policy';
import type { PeopleContext } from './people-context.ts';

/** True when the key was in use until now. */
export function revokeMachineKey(
  ctx: Pick<PeopleContext<ViewerOf<'system'>>, 'data' | 'now' | 'viewer'>,
  machineId: MachineId,
): Promise<boolean> {
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    const inUse = { id: machineId, revokedAt: isNull() };
    const revoked = (await tx.common.machineKeys.update(inUse, { revokedAt: now })) === 1;
    if (revoked) tx.record({ action: 'revoke-machine-key', viewer: ctx.viewer, facts: { machineId } });
    return revoked;
  });
}
