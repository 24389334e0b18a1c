import { availableParallelism } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { askForCopy, type CustomerContext, findRequest } from '@rightful/domain';
import { redisProgram, startRedis } from '@rightful/jobs/testing';
import type { RequestId } from '@rightful/policy';
import { addCustomer, addDevice, addRecordings, openTestPortal, type TestClock } from '@rightful/testing';
import { Workers } from '../prove/jobs/workers.ts';
import { buildPrograms } from '../start/build.mjs';
import { startMariadb } from '../test/start-mariadb.mjs';

export const name = 'workers';
export const describe =
  'copies built, checked and released by 1, 2 and 4 worker processes over one MariaDB and Redis; one worker = 1, higher is faster';

const COUNTS = [1, 2, 4];
const RECORDINGS = 40;
const BYTES = 100_000;
const realClock = { now: () => new Date(), pass: () => undefined } as unknown as TestClock;

/** `full`: 120 copies at each number of workers, else 40. */
export async function run({
  full,
}: {
  full: boolean;
}): Promise<{ line: string; ok: boolean; figures: Record<string, number> }> {
  const mariadb = await startMariadb();
  if (!mariadb || !redisProgram()) {
    await mariadb?.stop();
    return { line: 'install mariadb-server and redis-server', ok: false, figures: {} };
  }
  await buildPrograms();
  process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
  const redis = await startRedis();
  const copies = full ? 120 : 40;
  const perSecond: number[] = [];
  try {
    for (const count of COUNTS) {
      perSecond.push(await measure(redis.url, count, copies));
      console.log(`  ${count} workers: ${perSecond.at(-1)?.toFixed(2)} copies a second`);
    }
  } finally {
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    await redis.stop();
    await mariadb.stop();
  }
  const ratio = (index: number) => (perSecond[index] as number) / (perSecond[0] as number);
  const figures = { two: ratio(1), four: ratio(2), one: perSecond[0] as number };
  return {
    line: `workers: ${copies} copies of ${RECORDINGS} x ${BYTES / 1_000} KB on ${availableParallelism()} cores, database and bytes on the same machine: 2 workers ${figures.two.toFixed(2)} x, 4 workers ${figures.four.toFixed(2)} x the copies of one`,
    ok: figures.two > 1,
    figures,
  };
}

/** Copies a second, from the first request to the last release, with workers that are warm. */
async function measure(redisUrl: string, workerCount: number, copies: number): Promise<number> {
  const settings = { RIGHTFUL_REDIS_URL: redisUrl, RIGHTFUL_WORK: 'elsewhere' };
  const test = await openTestPortal({ clock: realClock, settings });
  const workers = Workers.beside(test, redisUrl);
  try {
    await test.portal.jobs.start();
    for (let one = 0; one < workerCount; one += 1) await workers.start();
    const people: CustomerContext[] = [];
    for (let one = 0; one < copies + 8; one += 1) {
      const letters = [...String(one)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
      const customer = await addCustomer(test, `Example ${letters}`);
      const deviceId = await addDevice(test, `S-${one}`, [{ customer, from: '2018-01-01' }]);
      await addRecordings(test, customer, { deviceId, count: RECORDINGS, byteLength: BYTES });
      people.push(customer.ctx);
    }
    await answered(await askAll(people.slice(0, 8)));
    const startedAtMs = performance.now();
    await answered(await askAll(people.slice(8)));
    return copies / ((performance.now() - startedAtMs) / 1_000);
  } finally {
    await workers.stop();
    await test.close();
  }
}

const askAll = (people: readonly CustomerContext[]) =>
  Promise.all(
    people.map(async (ctx) => {
      const asked = await askForCopy(ctx, {});
      if (asked.kind !== 'RequestAccepted') throw new Error(asked.kind);
      return { ctx, id: asked.request.id };
    }),
  );

async function answered(asked: readonly { ctx: CustomerContext; id: RequestId }[]): Promise<void> {
  for (const { ctx, id } of asked) while ((await findRequest(ctx, id))?.state !== 'ready') await pause(20);
}
