/** One run of a job. The handler finds its work in the database; a run that finds none is no error. */
export interface JobRun {
  readonly kind: string;
  readonly key: string | undefined;
  /** 1 for the first try. */
  readonly attempt: number;
  /** Aborted by `stop`: leave the work in a state from which another run can go on, then return or throw. */
  readonly signal: AbortSignal;
}

export type JobHandler = (run: JobRun) => Promise<void>;

export interface JobOptions {
  /** How many runs of this kind at once in this process. Default 1. */
  readonly concurrency?: number;
  /** Tries before a nudge is given up; the next nudge or sweep starts afresh. Default 8. */
  readonly maxAttempts?: number;
  /** Pause before the second try; doubled each time, half of it random. Default 1,000. */
  readonly backoffMs?: number;
  /** Default 300,000. */
  readonly maxBackoffMs?: number;
}

/**
 * State lives in the database; a job is only a nudge to look there. So a nudge may be lost with its
 * process (a sweep registered with `every` finds the work again), may come twice, may come late: handlers
 * are idempotent. What a driver promises: equal nudges that wait become one run; a nudge during a run
 * causes one more run after it; the same (kind, key) never runs twice at once in this process.
 */
export interface Jobs {
  /** Once per kind, before `start`. */
  register(kind: string, handler: JobHandler, options?: JobOptions): void;
  /** Call it after the commit. Throws when the driver runs and nobody registered this kind. */
  nudge(kind: string, key?: string): Promise<void>;
  /** Nudges this kind at the start and then each `intervalMs` while started. */
  every(intervalMs: number, kind: string): void;
  start(): Promise<void>;
  /** For tests: runs what is due, started or not, until nothing is due. Retries keep their pause. */
  drain(): Promise<void>;
  /** Takes no more work, aborts the runs and waits for them, for at most the driver's grace. Final. */
  stop(): Promise<void>;
}

export interface JobFailure {
  readonly kind: string;
  readonly key: string | undefined;
  readonly attempt: number;
  readonly error: unknown;
  /** Undefined when this nudge is given up. */
  readonly retryInMs: number | undefined;
}
