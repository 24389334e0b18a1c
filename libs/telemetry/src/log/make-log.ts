import { type DestinationStream, type Logger, pino } from 'pino';
import type { Fault } from './fault-of.ts';

/** All that may ever stand in a log line. No body, no name, no address, no id of a person, no path with an id. */
export interface LogFields {
  readonly traceId?: string;
  readonly method?: string;
  /** The route's pattern, e.g. `/bytes/recordings/:id/audio`. */
  readonly route?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly code?: string;
  readonly fault?: Fault;
  /** What the domain says of its own work: numbers and codes, never a person. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

const ALLOWED = ['traceId', 'method', 'route', 'status', 'durationMs', 'code', 'fault', 'facts'] as const;

/** One JSON object a line on standard output, or to `destination`; a field that is not allowed falls out. */
export function makeLog(destination?: DestinationStream): Log {
  const logger: Logger = destination ? pino({ base: null }, destination) : pino({ base: null });
  return (level, event, fields = {}) => {
    const kept: Record<string, unknown> = {};
    for (const name of ALLOWED) if (fields[name] !== undefined) kept[name] = fields[name];
    logger[level](kept, event);
  };
}
