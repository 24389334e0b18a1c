import { type DestinationStream, type Logger, pino } from 'pino';

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

/** What is kept of an error: its kind and where it arose. Messages may quote what was sent, so none is kept. */
export interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly frames: readonly string[];
}

export type Log = (level: 'info' | 'warn' | 'error', event: string, fields?: LogFields) => void;

const ALLOWED = ['traceId', 'method', 'route', 'status', 'durationMs', 'code', 'fault', 'facts'] as const;

export function makeLog(destination?: DestinationStream): Log {
  const logger: Logger = destination ? pino({ base: null }, destination) : pino({ base: null });
  return (level, event, fields = {}) => {
    const kept: Record<string, unknown> = {};
    for (const name of ALLOWED) if (fields[name] !== undefined) kept[name] = fields[name];
    logger[level](kept, event);
  };
}

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const cause =
    'originalError' in error && error.originalError instanceof Error ? error.originalError : error;
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { name: cause.name, ...(code && { code }), frames: frames.slice(0, 12).map((line) => line.trim()) };
}
