import { type Config, redisAddressIn, type Secrets } from '@rightful/config';
import { BullJobs, InProcessJobs, type JobFailure, type Jobs } from '@rightful/jobs';
import type { Log } from './portal.ts';

/** Jobs as the configuration says: in this process, or over Redis, where `works` tells whether this process does them. */
export function openJobs({ jobs: { redis } }: Config, { redisUrl }: Secrets, works: boolean, log: Log): Jobs {
  const onFailure = ({ kind, attempt, error }: JobFailure) =>
    log('job-failed', { kind, attempt, error: error instanceof Error ? error.name : 'unknown' });
  const address = redisUrl === undefined ? undefined : redisAddressIn(redisUrl);
  if (!redis || !address) return new InProcessJobs({ onFailure });
  const onRedis = (state: 'away' | 'back') => log(`redis-${state}`);
  return new BullJobs({ redis: { address, ca: redis.ca }, works, onFailure, onRedis });
}
