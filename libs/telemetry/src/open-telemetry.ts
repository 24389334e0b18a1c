import { type Log, makeLog } from './log/make-log.ts';
import { Meters } from './metrics/meters.ts';
import { serveOperatorPort } from './operator-port.ts';
import { noTraces } from './traces/no-traces.ts';
import type { Traces } from './traces/traces.ts';

export interface SeeingConfig {
  /** Where the numbers are told; null: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null;
  /** Where spans are sent; null: nowhere. */
  readonly traces: { readonly url: string; readonly percent: number } | null;
}

/** How an operator sees into one process. */
export interface Seeing {
  readonly log: Log;
  readonly meters: Meters;
  readonly traces: Traces;
}

export interface Telemetry extends Seeing {
  close(): Promise<void>;
}

/** As the configuration says. `program` is what the process is called in a trace. */
export async function openTelemetry(
  config: SeeingConfig,
  program: string,
  version: string,
): Promise<Telemetry> {
  const meters = new Meters();
  meters.watchProcess();
  const port = config.metrics ? await serveOperatorPort(meters, config.metrics) : undefined;
  const traces = config.traces
    ? (await import('./traces/open-traces.ts')).openTraces(config.traces, program, version)
    : noTraces;
  return {
    log: makeLog(),
    meters,
    traces,
    async close() {
      await port?.close();
      await traces.close();
    },
  };
}
