import { type MachineId, newId, type ViewerOf } from '@rightful/policy';
import type { PeopleContext } from './people-context.ts';
import { newSecretToken } from './tokens/secret-token.ts';

/** `key` is shown once; it goes into the header `Authorization: Bearer`. */
export type MachineKeyCreated = {
  readonly kind: 'MachineKeyCreated';
  readonly machineId: MachineId;
  readonly key: string;
};

/** Lets a feeding system hand recordings in, and do nothing else. */
export async function createMachineKey(
  ctx: Pick<PeopleContext<ViewerOf<'system'>>, 'data' | 'now' | 'viewer'>,
  input: { readonly name: string },
): Promise<MachineKeyCreated> {
  const now = ctx.now();
  const machineId = newId('machine', now);
  const { token, hash } = newSecretToken();
  await ctx.data.transact(now, async (tx) => {
    const row = { id: machineId, name: input.name, keyHash: hash, createdAt: now, revokedAt: null };
    await tx.common.machineKeys.insert(row);
    tx.record({ action: 'create-machine-key', viewer: ctx.viewer, facts: { machineId } });
  });
  return { kind: 'MachineKeyCreated', machineId, key: token };
}
