import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { redisAddressIn } from '@rightful/config';
import { Redis } from 'ioredis';
import type { Jobs } from '../jobs.ts';
import { jobsContract } from '../testing/jobs-contract.ts';
import { type RedisServer, redisProgram, startRedis } from '../testing/start-redis.ts';
import { BullJobs, type BullOptions } from './bull-jobs.ts';
import { RedisSignals } from './redis-signals.ts';

let server: RedisServer;
let redis: Redis;
const opened: Jobs[] = [];

const placeOf = ({ url }: RedisServer): BullOptions['redis'] => {
  const address = redisAddressIn(url);
  if (!address) throw new Error(url);
  return { address, ca: null };
};
function open(more: Partial<BullOptions> = {}): BullJobs {
  const jobs = new BullJobs({ redis: placeOf(server), works: true, prefix: randomUUID(), ...more });
  opened.push(jobs);
  return jobs;
}
/** Until the condition holds; the suite's own patience ends it otherwise. */
async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setTimeout(resolve, 5));
}
/** Counted in one step: between two a job may go from one list to another. */
const COUNT = `
  local count = 0
  for _, state in ipairs({'wait', 'active', 'delayed', 'prioritized'}) do
    for _, key in ipairs(redis.call('keys', ARGV[1] .. ':*:' .. state)) do
      local isList = redis.call('type', key).ok == 'list'
      count = count + redis.call(isList and 'llen' or 'zcard', key)
    end
  end
  return count`;
/** Nothing waits, runs or pauses under this prefix. */
const isQuiet = async (prefix: string) => (await redis.eval(COUNT, 0, `{${prefix}}`)) === 0;

const withRedis = redisProgram() ? describe : describe.skip;
withRedis('with Redis (Debian: redis-server)', () => {
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.port);
    redis.on('error', () => undefined);
  });
  afterAll(async () => {
    for (const jobs of opened) await jobs.stop();
    redis.disconnect();
    await server.stop();
  });

  jobsContract('the Redis driver', async () => {
    const prefix = randomUUID();
    const jobs = open({ prefix, random: () => 0.5 });
    return { jobs, settle: () => until(() => isQuiet(prefix)) };
  });

  test('of several processes each nudge is worked on by one', async () => {
    const prefix = randomUUID();
    const seen: string[] = [];
    const workers = [1, 2, 3].map((worker) => {
      const jobs = open({ prefix });
      // Long enough for every worker to come to one.
      const work = async ({ key }: { key?: string }) => {
        await new Promise((resolve) => setTimeout(resolve, 25));
        seen.push(`${worker} ${key}`);
      };
      jobs.register('build', work, { concurrency: 2 });
      return jobs;
    });
    for (const worker of workers) await worker.start();
    const server = open({ prefix, works: false });
    server.register('build', async () => void seen.push('the server worked'));
    await server.start();
    const keys = Array.from({ length: 60 }, (_, index) => `k${index}`);
    for (const key of keys) await server.nudge('build', key);
    await until(() => isQuiet(prefix));
    expect(seen.map((line) => line.split(' ')[1]).sort()).toEqual([...keys].sort());
    expect(new Set(seen.map((line) => line[0])).size).toBeGreaterThan(1);
  });

  test('of several processes one sweeps in each interval', async () => {
    const prefix = randomUUID();
    let sweepCount = 0;
    for (let worker = 0; worker < 3; worker += 1) {
      const jobs = open({ prefix });
      jobs.register('sweep', async () => {
        sweepCount += 1;
      });
      jobs.every(60_000, 'sweep');
      await jobs.start();
    }
    await until(async () => sweepCount > 0 && (await isQuiet(prefix)));
    expect(sweepCount).toBe(1);
  });

  test('what Redis holds of a nudge is its kind and its key', async () => {
    const prefix = randomUUID();
    const jobs = open({ prefix, works: false });
    jobs.register('build', async () => undefined);
    await jobs.start();
    await jobs.nudge('build', 'req_1');
    const [key = ''] = (await redis.keys(`{${prefix}}:build:[0-9]*`)).filter((one) => !one.endsWith(':lock'));
    expect(JSON.parse((await redis.hget(key, 'data')) ?? '')).toEqual({ key: 'req_1' });
  });

  test('a signal reaches the other processes, and nobody else', async () => {
    const prefix = randomUUID();
    const heard: string[] = [];
    const [one, two, other] = [prefix, prefix, randomUUID()].map(
      (name) => new RedisSignals(placeOf(server), name),
    );
    for (const [name, signals] of Object.entries({ one, two, other }))
      signals?.on('cut', (words) => void heard.push(`${name} ${words.join()}`));
    // Until it listens.
    await until(async () => {
      one?.send('cut', ['a', 'b']);
      return heard.length > 0;
    });
    expect(new Set(heard)).toEqual(new Set(['two a,b']));
    for (const signals of [one, two, other]) signals?.close();
  });

  describe('while Redis is away', () => {
    test.each<[string, (it: RedisServer) => Promise<void> | void]>([
      ['killed', (it) => it.kill()],
      ['hanging', (it) => it.hang(true)],
    ])('%s: a process that works does it itself, one that does not goes on', async (_title, takeAway) => {
      const away = await startRedis();
      const told: string[] = [];
      const seen: string[] = [];
      const onRedis = (state: string) => void told.push(state);
      const worker = open({ redis: placeOf(away), onRedis });
      worker.register('build', async ({ key }) => void seen.push(key ?? ''));
      await worker.start();
      const asking = open({ redis: placeOf(away), works: false });
      asking.register('build', async () => undefined);
      await asking.start();
      await worker.nudge('build', 'before');
      await until(() => seen.length === 1);
      await takeAway(away);
      await asking.nudge('build', 'nobody hears it');
      await worker.nudge('build', 'here');
      await until(() => seen.length === 2);
      expect(seen).toEqual(['before', 'here']);
      expect(told).toEqual(['away']);
      await worker.stop();
      await asking.stop();
      await away.stop();
    });

    test('a process that starts without it works, and finds it later', async () => {
      const absent = await startRedis();
      await absent.stop();
      const told: string[] = [];
      const seen: string[] = [];
      const prefix = randomUUID();
      const worker = open({ prefix, redis: placeOf(absent), onRedis: (state) => void told.push(state) });
      worker.register('build', async ({ key }) => void seen.push(key ?? ''));
      await worker.start();
      await worker.nudge('build', 'without it');
      await until(() => seen.length === 1);
      const later = await startRedis({ port: absent.port });
      await until(async () => {
        await worker.nudge('build', 'again');
        return told.includes('back');
      });
      const asking = open({ prefix, redis: placeOf(later), works: false });
      asking.register('build', async () => undefined);
      await asking.nudge('build', 'over Redis');
      await until(() => seen.includes('over Redis'));
      await worker.stop();
      await later.stop();
    });

    test('one that comes back empty is worked with again', async () => {
      const first = await startRedis();
      const told: string[] = [];
      const seen: string[] = [];
      const worker = open({ redis: placeOf(first), onRedis: (state) => void told.push(state) });
      worker.register('build', async ({ key }) => void seen.push(key ?? ''));
      await worker.start();
      await first.kill();
      await worker.nudge('build', 'while it was away');
      const second = await startRedis({ port: first.port });
      await until(async () => {
        await worker.nudge('build', 'again');
        return told.includes('back');
      });
      await until(() => seen.includes('again'));
      expect(seen[0]).toBe('while it was away');
      await worker.stop();
      await second.stop();
      await first.stop();
    });
  });
});
