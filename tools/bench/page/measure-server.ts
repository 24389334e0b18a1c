import { fileURLToPath } from 'node:url';
import { median, rotated } from '../export/measure.ts';
import type { Load } from '../http/client.ts';
import { HelperProcess } from '../http/helper-process.ts';
import { pageQuery } from './page-query.ts';

const pathOf = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const SERVERS = ['host', 'bare', 'ready'] as const;
type Server = (typeof SERVERS)[number];

export interface ServerFigures {
  /** Time of an execution with all rules, to one without any. */
  readonly guardsRatio: number;
  /** Requests a second of the server as it is, to bare graphql-js over the same database. */
  readonly hostRatio: number;
  /** The same to bare graphql-js over a page that lies in memory, without any database. */
  readonly hostToMemoryRatio: number;
  /** What one request costs the server, to what it costs bare graphql-js over the same database. */
  readonly cpuRatio: number;
  readonly requestsPerSecond: Readonly<Record<Server, number>>;
}

export async function measureServer(full: boolean): Promise<ServerFigures> {
  const server = await HelperProcess.start(pathOf('./server.ts'));
  const client = await HelperProcess.start(pathOf('../http/client.ts'));
  try {
    const opened = await server.ask<Record<Server | 'token', string>>('open');
    const guardsRatio = await measureGuards(server, full ? 101 : 41);
    const rates: Record<Server, number[]> = { host: [], bare: [], ready: [] };
    const costs: Record<Server, number[]> = { host: [], bare: [], ready: [] };
    const durationMs = full ? 3_000 : 1_000;
    for (let round = -1; round < (full ? 11 : 5); round += 1) {
      for (const which of rotated(SERVERS, round + 1)) {
        const load: Load = {
          url: `${opened[which]}/graphql`,
          headers: { 'content-type': 'application/json', cookie: `rightful=${opened.token}` },
          body: JSON.stringify({ query: pageQuery(50) }),
          connections: 8,
          durationMs,
          leastByteLength: 10_000,
        };
        const before = await server.ask<number>('cpuMs');
        const rate = await client.ask<number>('load', load);
        const cpuMs = (await server.ask<number>('cpuMs')) - before;
        if (round < 0) continue;
        rates[which].push(rate);
        costs[which].push(cpuMs / ((rate * durationMs) / 1_000));
      }
    }
    const ratio = (of: Record<Server, number[]>, a: Server, b: Server) =>
      median(of[a].map((value, round) => value / (of[b][round] as number)));
    return {
      guardsRatio,
      hostRatio: ratio(rates, 'host', 'bare'),
      hostToMemoryRatio: ratio(rates, 'host', 'ready'),
      cpuRatio: ratio(costs, 'host', 'bare'),
      requestsPerSecond: { host: median(rates.host), bare: median(rates.bare), ready: median(rates.ready) },
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
