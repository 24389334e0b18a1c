import { setTimeout as pause } from 'node:timers/promises';
import { ownScope } from '@rightful/data';
import { askForCopy, findRequest } from '@rightful/domain';
import { redisProgram } from '@rightful/jobs/testing';
import type { RequestId } from '@rightful/policy';
import {
  addCustomer,
  addDevice,
  addRecordings,
  openTestPortal,
  type TestClock,
  type TestCustomer,
  type TestPortal,
} from '@rightful/testing';
import { buildPrograms } from '../start/build.mjs';
import { startMariadb } from '../test/start-mariadb.mjs';
import { cluster, type RedisPlaces, single, withSentinels } from './jobs/redis-places.ts';
import { Workers } from './jobs/workers.ts';

export const name = 'jobs';
export const describe =
  'Three workers over one database and Redis (alone, with sentinels, as a cluster), while Redis and workers die: every request ends, once.';

const RECORDINGS = 4;
const PATIENCE_MS = 120_000;
const realClock = { now: () => new Date(), pass: () => undefined } as unknown as TestClock;

interface Fault {
  readonly title: string;
  strike(redis: RedisPlaces, workers: Workers): Promise<void>;
}

const NONE: Fault = { title: 'nothing', strike: async () => undefined };
const MASTER_DIES: Fault = { title: 'its master killed', strike: (redis) => redis.killMaster() };
const FAULTS: readonly { where: string; start(): Promise<RedisPlaces>; faults: readonly Fault[] }[] = [
  {
    where: 'Redis alone',
    start: single,
    faults: [
      NONE,
      { title: 'Redis killed, back empty after 3 s', strike: (redis) => redis.restartEmpty(3_000) },
      {
        title: 'a worker killed, another started',
        async strike(_redis, workers) {
          await workers.killOne();
          await workers.start();
        },
      },
      {
        title: 'a worker stopped for longer than its lease, then let go',
        async strike(_redis, workers) {
          workers.hang(true);
          await pause(25_000);
          workers.hang(false);
        },
      },
    ],
  },
  { where: 'Redis with sentinels', start: withSentinels, faults: [MASTER_DIES] },
  { where: 'a cluster of Redis', start: cluster, faults: [MASTER_DIES] },
];

/** `full`: 100 requests for each fault, else 24. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  for (const program of ['redis-server', 'redis-sentinel', 'redis-cli'])
    if (!redisProgram(program))
      return {
        ok: false,
        line: `${name}: ${program} is not installed; apt-get install redis-server redis-sentinel redis-tools`,
      };
  await buildPrograms();
  const mariadb = await startMariadb();
  if (mariadb) process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
  const told: string[] = [];
  const faults: string[] = [];
  let requests = 0;
  try {
    for (const place of FAULTS) {
      const redis = await place.start();
      const settings = { RIGHTFUL_REDIS_URL: redis.url, RIGHTFUL_WORK: 'elsewhere' };
      const test = await openTestPortal({ clock: realClock, settings });
      const workers = Workers.beside(test, redis.url);
      try {
        await test.portal.jobs.start();
        for (let one = 0; one < 3; one += 1) await workers.start();
        for (const fault of place.faults) {
          const round = await strike({ test, redis, workers }, fault, full ? 100 : 24);
          requests += round.count;
          faults.push(...round.faults.map((text) => `${place.where}, ${fault.title}: ${text}`));
          told.push(
            `${place.where}, ${fault.title}: all answered after ${(round.endedMs / 1_000).toFixed(1)} s`,
          );
          console.log(`  ${told.at(-1)}`);
        }
      } finally {
        await workers.stop();
        await test.close();
        await redis.stop();
      }
    }
  } finally {
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    await mariadb?.stop();
  }
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  return {
    ok: faults.length === 0,
    line: `${name}: ${requests} requests on 3 workers${mariadb ? '' : ' (SQLite; install mariadb-server)'}, 0 lost, 0 answered twice, ${faults.length} faults; ${told.join('; ')}`,
  };
}

interface Stage {
  readonly test: TestPortal;
  readonly redis: RedisPlaces;
  readonly workers: Workers;
}

/** So many people ask; in the midst of it something dies. */
async function strike({ test, redis, workers }: Stage, fault: Fault, count: number) {
  const people = await Promise.all(Array.from({ length: count }, (_, place) => addPerson(test, place)));
  const askedAtMs = performance.now();
  const asked: { person: TestCustomer; id: RequestId }[] = [];
  let struck: Promise<void> | undefined;
  for (const person of people) {
    const result = await askForCopy(person.ctx, {});
    if (result.kind !== 'RequestAccepted') throw new Error(result.kind);
    asked.push({ person, id: result.request.id });
    if (asked.length === Math.ceil(count / 2)) struck = fault.strike(redis, workers);
  }
  const faults: string[] = [];
  for (const { person, id } of asked) {
    while ((await findRequest(person.ctx, id))?.state !== 'ready') {
      if (performance.now() - askedAtMs > PATIENCE_MS) {
        faults.push(`a request is ${(await findRequest(person.ctx, id))?.state}`);
        break;
      }
      await pause(50);
    }
  }
  const endedMs = performance.now() - askedAtMs;
  await struck;
  // Time for whoever was held up to come back and do it once more.
  await pause(2_000);
  for (const { person, id } of asked) faults.push(...(await wrongWith(test, person, id)));
  return { count, endedMs, faults };
}

async function wrongWith({ portal }: TestPortal, person: TestCustomer, id: RequestId): Promise<string[]> {
  const owned = portal.data.owned(ownScope(person.ctx.viewer));
  const released = await owned.archives.find({ requestId: id, state: 'released' });
  const request = await owned.requests.one({ id });
  const [archive] = released;
  const entries = archive ? await owned.archiveEntries.count({ archiveId: archive.id }) : 0;
  return [
    ...(released.length === 1 ? [] : [`${released.length} archives of one request were released`]),
    ...(entries === RECORDINGS ? [] : [`an archive has ${entries} of ${RECORDINGS} recordings`]),
    ...(request?.state === 'ready' ? [] : [`a request went from ready to ${request?.state}`]),
  ];
}

let number = 0;
async function addPerson(test: TestPortal, place: number): Promise<TestCustomer> {
  number += 1;
  const word = [...String(number)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
  const customer = await addCustomer(test, `Example ${word}`);
  const deviceId = await addDevice(test, `S-${number}-${place}`, [{ customer, from: '2018-01-01' }]);
  await addRecordings(test, customer, { deviceId, count: RECORDINGS, byteLength: 20_000 });
  return customer;
}
