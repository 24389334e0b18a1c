import { fileURLToPath } from 'node:url';
import { startMariadb } from '../test/start-mariadb.mjs';
import { HelperProcess } from './http/helper-process.ts';
import type { Outcome, Visit, Visitor } from './load/client.ts';

export const name = 'load';
export const describe =
  'Sign-in, a page, asking for a copy, preview and download at 1, 2 and 5 times what a server can: the time of what is served, and what becomes of the rest.';

const TIMES = [1, 2, 5];
/** Of what it can, a server must still do this much under any load; and at five times it, what is served may not take much longer than at twice. */
const AIM = { kept: 0.5, longer: 2 };
/** So many visitors at once keep every core of it busy. */
const ENOUGH = 64;
const SECONDS = 8;

/** `full` keeps each load up for 30 seconds, else for 8. */
export async function run({ full }: { full: boolean }) {
  const durationMs = (full ? 30 : SECONDS) * 1_000;
  const mariadb = await startMariadb();
  if (mariadb) process.env.RIGHTFUL_TEST_DATABASE_URL = mariadb.url;
  else console.log('  over SQLite: install mariadb-server');
  const server = await HelperProcess.start(fileURLToPath(new URL('load/server.ts', import.meta.url)));
  const client = await HelperProcess.start(fileURLToPath(new URL('load/client.ts', import.meta.url)));
  try {
    const place = await server.ask<{ url: string; visitors: Visitor[] }>('open');
    const visit = (how: Partial<Visit>) =>
      client.ask<Outcome>('visit', { ...place, durationMs, ...how } satisfies Visit);
    await visit({ atOnce: 8, durationMs: 3_000 });
    const capacity = summed(await visit({ atOnce: ENOUGH }), durationMs);
    console.log(
      `  ${ENOUGH} at once: ${capacity.perSecond.toFixed(0)} operations a second, ${capacity.told}`,
    );
    const under: (ReturnType<typeof summed> & { times: number })[] = [];
    for (const times of TIMES) {
      const outcome = await visit({ perSecond: capacity.perSecond * times });
      const load = { times, ...summed(outcome, durationMs) };
      under.push(load);
      console.log(
        `  ${times} x: ${load.perSecond.toFixed(0)} served a second, ${load.refusedCount} refused with Retry-After, ${load.faults.length} faults; ${load.told}`,
      );
      for (const fault of new Set(load.faults.slice(0, 5))) console.log(`  FAULT ${fault}`);
    }
    const faults = [capacity, ...under].reduce((sum, load) => sum + load.faults.length, 0);
    const kept = Math.min(...under.map(({ perSecond }) => perSecond / capacity.perSecond));
    const p99s = under.map(({ times, p99Ms }) => `${times} x: ${p99Ms.toFixed(0)} ms`).join(', ');
    const longer = (under.at(-1)?.p99Ms ?? 0) / (under.at(-2)?.p99Ms ?? 1);
    const figures: Record<string, number> = { kept, longer, faults };
    for (const { times, p99Ms } of under) figures[`p99At${times}`] = p99Ms;
    return {
      ok: faults === 0 && kept >= AIM.kept && longer <= AIM.longer,
      line: `${name}: of ${capacity.perSecond.toFixed(0)} operations a second ${kept.toFixed(2)} x at least are served under any load (aim ${AIM.kept}); p99 of what is served at ${p99s} (aim: at 5 x no more than ${AIM.longer} times that at 2 x); ${under.map(({ refusedCount }) => refusedCount).join(', ')} refused, each with Retry-After; ${faults} other answers, or none`,
      figures,
    };
  } finally {
    delete process.env.RIGHTFUL_TEST_DATABASE_URL;
    await client.stop();
    await server.stop();
    await mariadb?.stop();
  }
}

function summed({ servedMs, refusedCount, faults }: Outcome, durationMs: number) {
  const all = Object.values(servedMs).flat();
  const told = Object.entries(servedMs)
    .map(
      ([operation, ms]) =>
        `${operation} ${percentile(ms, 0.5).toFixed(0)}/${percentile(ms, 0.99).toFixed(0)} ms`,
    )
    .join(', ');
  return {
    perSecond: all.length / (durationMs / 1_000),
    p99Ms: percentile(all, 0.99),
    told: `p50/p99 of ${told}`,
    refusedCount,
    faults,
  };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
