import type { JobHandler, JobOptions } from './jobs.ts';

/** A nudge on its way: it waits in the queue, runs, or pauses between two tries. */
export interface Nudge {
  readonly key: string | undefined;
  state: 'queued' | 'running' | 'paused';
  attempt: number;
  /** Nudged again while it ran: run once more. */
  again: boolean;
}

/** With what applies where nothing is said. */
export const completeOptions = (options: JobOptions): Required<JobOptions> => ({
  concurrency: 1,
  maxAttempts: 8,
  backoffMs: 1_000,
  maxBackoffMs: 300_000,
  ...options,
});

/** The nudges of one kind. Synchronous and without time: who may run next, and how many. */
export class JobQueue {
  readonly kind: string;
  readonly handler: JobHandler;
  readonly options: Required<JobOptions>;
  readonly #known = new Map<string | undefined, Nudge>();
  readonly #queued: Nudge[] = [];
  #runningCount = 0;

  constructor(kind: string, handler: JobHandler, options: JobOptions) {
    this.kind = kind;
    this.handler = handler;
    this.options = completeOptions(options);
  }

  add(key: string | undefined): void {
    const known = this.#known.get(key);
    if (known?.state === 'running') known.again = true;
    if (known !== undefined) return;
    this.#enqueue({ key, state: 'queued', attempt: 0, again: false });
  }

  /** Takes the next nudge that may run now. */
  take(): Nudge | undefined {
    if (this.#runningCount >= this.options.concurrency) return undefined;
    const nudge = this.#queued.shift();
    if (nudge === undefined) return undefined;
    nudge.state = 'running';
    nudge.attempt += 1;
    nudge.again = false;
    this.#runningCount += 1;
    return nudge;
  }

  /** After a run that needs no retry. */
  finish(nudge: Nudge): void {
    this.#runningCount -= 1;
    this.#known.delete(nudge.key);
    if (nudge.again) this.add(nudge.key);
  }

  /** After a run that failed; `resume` follows when the pause is over. */
  pause(nudge: Nudge): void {
    this.#runningCount -= 1;
    nudge.state = 'paused';
  }

  resume(nudge: Nudge): void {
    this.#enqueue(nudge);
  }

  #enqueue(nudge: Nudge): void {
    nudge.state = 'queued';
    this.#known.set(nudge.key, nudge);
    this.#queued.push(nudge);
  }
}
