import { isNull } from '@rightful/data';
import type { ViewerOf } from '@rightful/policy';
import type { PeopleContext } from './people-context.ts';
import { secretTokenHash } from './tokens/secret-token.ts';

/** The feeding system that holds this key; undefined for any other text, and for a revoked key. */
export async function machineViewer(
  ctx: Pick<PeopleContext, 'data'>,
  key: string | undefined,
): Promise<ViewerOf<'machine'> | undefined> {
  const keyHash = secretTokenHash(key ?? '');
  if (keyHash === undefined) return undefined;
  const machine = await ctx.data.common.machineKeys.one({ keyHash, revokedAt: isNull() });
  return machine === null ? undefined : { kind: 'machine', machineId: machine.id };
}
