import { fileURLToPath } from 'node:url';
import { median, rotated } from '../export/measure.ts';
import type { Load } from '../http/client.ts';
import { HelperProcess } from '../http/helper-process.ts';
import { pageQuery } from './page-query.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
/** `asked`: bare graphql-js over the same database, after asking it who speaks. */
const CASES = ['host', 'bare', 'asked', 'hostInMemory', 'bareInMemory'] as const;
type Case = (typeof CASES)[number];

export interface ServerFigures {
  /** Time of an execution with all rules, to one without any. */
  readonly guardsRatio: number;
  /** Requests a second of the server as it is, to bare graphql-js over the same database. */
  readonly hostRatio: number;
  /** The same to bare graphql-js that, too, asks who speaks. */
  readonly toAsked: number;
  /** The same with the page in memory on both sides; who speaks is still asked of the database. */
  readonly inMemoryRatio: number;
  /** What one request costs the server, to what it costs bare graphql-js over the same database. */
  readonly cpuRatio: number;
  readonly requestsPerSecond: Readonly<Record<Case, number>>;
}

export async function measureServer(full: boolean): Promise<ServerFigures> {
  const server = await HelperProcess.start(pathOf('./server.ts'));
  const client = await HelperProcess.start(pathOf('../http/client.ts'));
  try {
    const opened = await server.ask<Record<Case | 'token', string>>('open');
    const guardsRatio = await measureGuards(server, full ? 101 : 41);
    const rates: Record<Case, number[]> = noneYet();
    const costs: Record<Case, number[]> = noneYet();
    const durationMs = full ? 1_500 : 700;
    for (let round = -1; round < (full ? 25 : 11); round += 1) {
      for (const which of rotated(CASES, round + 1)) {
        const load: Load = {
          url: `${which === 'hostInMemory' ? opened.host : opened[which]}/graphql`,
          headers: { 'content-type': 'application/json', cookie: `rightful=${opened.token}` },
          body: JSON.stringify({ query: pageQuery(50) }),
          connections: 8,
          durationMs,
          leastByteLength: 10_000,
        };
        await server.ask('keepInMemory', which === 'hostInMemory');
        const before = await server.ask<number>('cpuMs');
        const rate = await client.ask<number>('load', load);
        const cpuMs = (await server.ask<number>('cpuMs')) - before;
        if (round < 0) continue;
        rates[which].push(rate);
        costs[which].push(cpuMs / ((rate * durationMs) / 1_000));
      }
    }
    const ratio = (of: Record<Case, number[]>, a: Case, b: Case) =>
      median(of[a].map((value, round) => value / (of[b][round] as number)));
    return {
      guardsRatio,
      hostRatio: ratio(rates, 'host', 'bare'),
      toAsked: ratio(rates, 'host', 'asked'),
      inMemoryRatio: ratio(rates, 'hostInMemory', 'bareInMemory'),
      cpuRatio: ratio(costs, 'host', 'bare'),
      requestsPerSecond: {
        host: median(rates.host),
        bare: median(rates.bare),
        asked: median(rates.asked),
        hostInMemory: median(rates.hostInMemory),
        bareInMemory: median(rates.bareInMemory),
      },
    };
  } finally {
    await client.stop();
    await server.stop();
  }
}

async function measureGuards(server: HelperProcess, rounds: number): Promise<number> {
  const ratios: number[] = [];
  for (let round = -10; round < rounds; round += 1) {
    const ms = { guards: 0, none: 0 };
    for (const which of rotated(['guards', 'none'] as const, Math.abs(round)))
      ms[which] = await server.ask<number>('execute', { which, times: 100 });
    if (round >= 0) ratios.push(ms.guards / ms.none);
  }
  return median(ratios);
}

const noneYet = (): Record<Case, number[]> => ({
  host: [],
  bare: [],
  asked: [],
  hostInMemory: [],
  bareInMemory: [],
});
