import { type Config, redisAddressIn, type Secrets } from '@rightful/config';
import {
  BullJobs,
  InProcessJobs,
  type JobFailure,
  type Jobs,
  noSignals,
  RedisSignals,
  type Signals,
} from '@rightful/jobs';
import type { Meters } from '@rightful/telemetry';
import type { Log } from './portal.ts';

/**
 * Jobs, and signals to other processes, as the configuration says: in this process, or over Redis, where `works` tells whether
 * this process does them.
 */
export function openJobs(
  { jobs: { redis } }: Config,
  { redisUrl }: Secrets,
  works: boolean,
  log: Log,
  meters: Meters,
): { readonly jobs: Jobs; readonly signals: Signals } {
  const onFailure = ({ kind, attempt, error }: JobFailure) =>
    log('job-failed', { kind, attempt, error: error instanceof Error ? error.name : 'unknown' });
  const address = redisUrl === undefined ? undefined : redisAddressIn(redisUrl);
  if (!redis || !address) return { jobs: new InProcessJobs({ onFailure }), signals: noSignals };
  const place = { address, ca: redis.ca };
  meters.setUp('redis', true);
  const onRedis = (state: 'away' | 'back') => {
    meters.setUp('redis', state === 'back');
    log(`redis-${state}`);
  };
  return {
    jobs: new BullJobs({ redis: place, works, onFailure, onRedis }),
    signals: new RedisSignals(place),
  };
}
