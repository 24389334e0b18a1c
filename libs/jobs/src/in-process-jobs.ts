import { AsyncResource } from 'node:async_hooks';
import { backoff } from './backoff.ts';
import { JobQueue, type Nudge } from './job-queue.ts';
import type { JobFailure, JobHandler, JobOptions, Jobs } from './jobs.ts';
import { systemTimers, type Timers } from './timers.ts';

export interface InProcessOptions {
  readonly timers?: Timers;
  /** From 0 up to 1, for the jitter. */
  readonly random?: () => number;
  /** How long `stop` waits for aborted runs. Default 10,000. */
  readonly stopGraceMs?: number;
  /** Every failed run, for the log. */
  readonly onFailure?: (failure: JobFailure) => void;
}

/** Jobs inside this process: the default where there is one machine. */
export class InProcessJobs implements Jobs {
  readonly #options: InProcessOptions;
  readonly #timers: Timers;
  readonly #queues = new Map<string, JobQueue>();
  readonly #nudgedEarly: { kind: string; key: string | undefined }[] = [];
  readonly #sweeps: { kind: string; intervalMs: number }[] = [];
  readonly #cancels = new Set<() => void>();
  readonly #runs = new Set<Promise<void>>();
  readonly #abort = new AbortController();
  /** Handlers start outside of whatever transaction or request nudged them. */
  readonly #outside = new AsyncResource('InProcessJobs');
  #drainCount = 0;
  #started = false;

  constructor(options: InProcessOptions = {}) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
  }

  register(kind: string, handler: JobHandler, options: JobOptions = {}): void {
    if (this.#queues.has(kind)) throw new Error(`the job kind ${kind} is registered twice`);
    this.#queues.set(kind, new JobQueue(kind, handler, options));
  }

  async nudge(kind: string, key?: string): Promise<void> {
    if (this.#abort.signal.aborted) return;
    const queue = this.#queues.get(kind);
    if (queue !== undefined) queue.add(key);
    else if (this.#started) throw new Error(`nobody registered the job kind ${kind}`);
    else this.#nudgedEarly.push({ kind, key });
    setImmediate(() => this.#pump());
  }

  every(intervalMs: number, kind: string): void {
    this.#sweeps.push({ kind, intervalMs });
    if (this.#started) this.#sweep(kind, intervalMs);
  }

  async start(): Promise<void> {
    if (this.#abort.signal.aborted) throw new Error('stopped jobs do not start again');
    if (this.#started) return;
    this.#started = true;
    this.#admitEarly();
    for (const { kind, intervalMs } of this.#sweeps) this.#sweep(kind, intervalMs);
  }

  async drain(): Promise<void> {
    this.#drainCount += 1;
    try {
      this.#admitEarly();
      this.#pump();
      while (this.#runs.size > 0) await Promise.all(this.#runs);
    } finally {
      this.#drainCount -= 1;
    }
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    for (const cancel of this.#cancels) cancel();
    this.#cancels.clear();
    let endGrace = (): void => undefined;
    const grace = new Promise<void>((resolve) => {
      endGrace = this.#timers.after(this.#options.stopGraceMs ?? 10_000, resolve);
    });
    await Promise.race([Promise.all(this.#runs), grace]);
    endGrace();
  }

  #admitEarly(): void {
    for (const { kind, key } of this.#nudgedEarly.splice(0)) {
      const queue = this.#queues.get(kind);
      if (queue === undefined) throw new Error(`nobody registered the job kind ${kind}`);
      queue.add(key);
    }
  }

  #sweep(kind: string, intervalMs: number): void {
    void this.nudge(kind);
    this.#after(intervalMs, () => this.#sweep(kind, intervalMs));
  }

  #after(delayMs: number, task: () => void): void {
    const cancel = this.#timers.after(delayMs, () => {
      this.#cancels.delete(cancel);
      task();
    });
    this.#cancels.add(cancel);
  }

  #pump(): void {
    const isActive = this.#started || this.#drainCount > 0;
    if (!isActive || this.#abort.signal.aborted) return;
    for (const queue of this.#queues.values()) {
      for (let nudge = queue.take(); nudge !== undefined; nudge = queue.take()) this.#run(queue, nudge);
    }
  }

  #run(queue: JobQueue, nudge: Nudge): void {
    const { kind, handler } = queue;
    const { key, attempt } = nudge;
    const run = this.#outside
      .runInAsyncScope(async () => handler({ kind, key, attempt, signal: this.#abort.signal }))
      .then(
        () => queue.finish(nudge),
        (error: unknown) => this.#failed(queue, nudge, error),
      )
      .finally(() => {
        this.#runs.delete(run);
        this.#pump();
      });
    this.#runs.add(run);
  }

  #failed(queue: JobQueue, nudge: Nudge, error: unknown): void {
    const { maxAttempts, backoffMs, maxBackoffMs } = queue.options;
    const retryInMs =
      nudge.attempt < maxAttempts && !this.#abort.signal.aborted
        ? backoff(nudge.attempt, backoffMs, maxBackoffMs, this.#options.random ?? Math.random)
        : undefined;
    this.#options.onFailure?.({ kind: queue.kind, key: nudge.key, attempt: nudge.attempt, error, retryInMs });
    if (retryInMs === undefined) {
      queue.finish(nudge);
      return;
    }
    queue.pause(nudge);
    this.#after(retryInMs, () => {
      queue.resume(nudge);
      this.#pump();
    });
  }
}
