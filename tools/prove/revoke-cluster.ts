import { redisProgram, startRedis } from '@rightful/jobs/testing';
import { revokeOnTwoNodes } from './containment.ts';

export const name = 'revoke-cluster';
export const describe =
  'The same as `containment` on two nodes that hear of a revocation over Redis, with the database as the truth behind it.';

/** `full`: 1,000 transfers are revoked; else 16. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  if (!redisProgram())
    return { ok: false, line: `${name}: redis-server is not installed; apt-get install redis-server` };
  const redis = await startRedis();
  try {
    return await revokeOnTwoNodes(name, full, { RIGHTFUL_REDIS_URL: redis.url });
  } finally {
    await redis.stop();
  }
}
