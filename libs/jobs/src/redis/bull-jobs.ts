import { randomUUID } from 'node:crypto';
// Nudges that wait, retries and locks on Redis; what it loses, the sweep finds.
import { type Job, Queue, Worker } from 'bullmq';
import { backoff } from '../backoff.ts';
import { InProcessJobs } from '../in-process-jobs.ts';
import { completeOptions } from '../job-queue.ts';
import type { JobFailure, JobHandler, JobOptions, Jobs } from '../jobs.ts';
import { type PerInterval, systemTimers, type Timers } from '../timers.ts';
import {
  connectRedis,
  copiesOf,
  PATIENCE_MS,
  type RedisConnection,
  type RedisPlace,
} from './connect-redis.ts';
import { inTime } from './in-time.ts';

interface Nudge {
  readonly key?: string;
}

interface Kind {
  readonly name: string;
  readonly handler: JobHandler;
  readonly options: Required<JobOptions>;
  queue?: Queue<Nudge>;
  worker?: Worker<Nudge>;
}

export interface BullOptions {
  readonly redis: RedisPlace;
  /** False: this process only nudges, others work. */
  readonly works: boolean;
  /** Apart from other installations on the same Redis. */
  readonly prefix?: string;
  readonly timers?: Timers;
  readonly random?: () => number;
  /** How long `stop` waits for aborted runs. Default 10,000. */
  readonly stopGraceMs?: number;
  /** Every failed run, for the log. */
  readonly onFailure?: (failure: JobFailure) => void;
  /** Redis does not answer, or answers again. */
  readonly onRedis?: (state: 'away' | 'back') => void;
}

/** A worker that stops renewing its lock has died; others take its run after this. The database's lease is the truth. */
const LOCK_MS = 10_000;
/** For so long nothing is asked of a Redis that did not answer just now. */
const AWAY_MS = 1_000;

/**
 * Jobs on Redis, for several processes. Redis holds nudges and nothing else. While it is away, a process that works does what it
 * would nudge by itself, and one that does not leaves it to the sweeps of those that do: nothing is lost, and hardly anything waits.
 */
export class BullJobs implements Jobs {
  readonly #options: BullOptions;
  readonly #kinds = new Map<string, Kind>();
  readonly #early: { kind: string; key: string | undefined }[] = [];
  readonly #sweeps: PerInterval[] = [];
  readonly #cancels = new Set<() => void>();
  readonly #runs = new Set<Promise<void>>();
  readonly #abort = new AbortController();
  /** Works while Redis is away. */
  readonly #here: InProcessJobs;
  readonly #asking: RedisConnection;
  readonly #working: RedisConnection | undefined;
  /** On which the workers wait for nudges. */
  readonly #waiting: ReadonlySet<RedisConnection>;
  readonly #timers: Timers;
  readonly #prefix: string;
  /** How long a run that failed pauses, by the job's id: decided once, told and kept. */
  readonly #pauses = new Map<string, number>();
  #started = false;
  #awayUntilMs = 0;
  #isAway = false;

  constructor(options: BullOptions) {
    this.#options = options;
    this.#timers = options.timers ?? systemTimers;
    // In braces: all keys of the portal on one node of a cluster, as the scripts of BullMQ need it.
    this.#prefix = `{${options.prefix ?? 'rightful'}}`;
    const { random, stopGraceMs, onFailure } = options;
    this.#here = new InProcessJobs({ timers: this.#timers, random, stopGraceMs, onFailure });
    this.#asking = connectRedis(options.redis, 'ask', () => this.#gone());
    if (options.works) this.#working = connectRedis(options.redis, 'wait', () => this.#gone());
    this.#waiting = this.#working ? copiesOf(this.#working) : new Set();
  }

  register(kind: string, handler: JobHandler, options: JobOptions = {}): void {
    if (this.#kinds.has(kind)) throw new Error(`the job kind ${kind} is registered twice`);
    this.#here.register(kind, handler, options);
    this.#kinds.set(kind, { name: kind, handler, options: completeOptions(options) });
  }

  async nudge(kind: string, key?: string): Promise<void> {
    if (this.#abort.signal.aborted) return;
    const known = this.#kinds.get(kind);
    if (known !== undefined) await this.#send(known, key);
    else if (this.#started) throw new Error(`nobody registered the job kind ${kind}`);
    else this.#early.push({ kind, key });
  }

  every(intervalMs: number, kind: string): void {
    this.#sweeps.push({ intervalMs, kind });
    if (this.#started) this.#sweep(intervalMs, kind);
  }

  async start(): Promise<void> {
    if (this.#abort.signal.aborted) throw new Error('stopped jobs do not start again');
    if (this.#started) return;
    this.#started = true;
    for (const { kind, key } of this.#early.splice(0)) await this.nudge(kind, key);
    if (!this.#options.works) return;
    await this.#here.start();
    for (const kind of this.#kinds.values()) this.#work(kind);
    for (const { intervalMs, kind } of this.#sweeps) this.#sweep(intervalMs, kind);
  }

  async drain(): Promise<void> {
    const kinds = [...this.#kinds.values()];
    for (const kind of kinds) this.#work(kind);
    await this.#here.drain();
    while (this.#options.works) {
      const counts = await Promise.all(
        kinds.map((kind) => this.#queueOf(kind).getJobCountByTypes('waiting', 'active')),
      );
      if (counts.every((count) => count === 0)) return;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    for (const cancel of this.#cancels) cancel();
    const workers = [...this.#kinds.values()].flatMap(({ worker }) => worker ?? []);
    // Without Redis there is nothing to be put down, and no end of waiting for it.
    const closed = Promise.all(workers.map((worker) => worker.close(this.#isAway)));
    closed.catch(() => undefined);
    const runs = Promise.all([this.#here.stop(), ...this.#runs]);
    await inTime(runs, this.#options.stopGraceMs ?? 10_000).catch(() => undefined);
    // What came of the runs is put down on Redis, if it answers.
    await inTime(closed, PATIENCE_MS).catch(() => undefined);
    for (const { queue } of this.#kinds.values()) void queue?.close().catch(() => undefined);
    for (const connection of [this.#asking, this.#working, ...this.#waiting]) connection?.disconnect();
  }

  /** Never keeps its caller waiting for longer than a moment, and never throws. */
  async #send(kind: Kind, key: string | undefined): Promise<void> {
    const { options } = kind;
    try {
      await this.#ask(() =>
        this.#queueOf(kind).add(kind.name, key === undefined ? {} : { key }, {
          // One that waits and one that runs at most; a nudge during a run makes it run once more.
          deduplication: { id: key ?? '-', keepLastIfActive: true },
          attempts: options.maxAttempts,
          backoff: { type: 'custom' },
          removeOnComplete: true,
          removeOnFail: true,
        }),
      );
    } catch {
      // A queue that met no Redis when it was made stays without one.
      void kind.queue?.close().catch(() => undefined);
      kind.queue = undefined;
      if (this.#options.works) await this.#here.nudge(kind.name, key);
    }
  }

  #queueOf(kind: Kind): Queue<Nudge> {
    if (kind.queue) return kind.queue;
    kind.queue = new Queue<Nudge>(kind.name, {
      connection: this.#asking,
      prefix: this.#prefix,
      skipWaitingForReady: true,
      skipMetasUpdate: true,
    });
    kind.queue.on('error', () => this.#gone());
    return kind.queue;
  }

  /** Asks Redis, unless it did not answer just now. */
  async #ask<T>(question: () => Promise<T>): Promise<T> {
    if (performance.now() < this.#awayUntilMs) throw new Error('Redis is away.');
    try {
      const answer = await inTime(question(), PATIENCE_MS);
      if (this.#isAway) this.#options.onRedis?.('back');
      this.#isAway = false;
      return answer;
    } catch (error) {
      this.#awayUntilMs = performance.now() + AWAY_MS;
      this.#gone();
      throw error;
    }
  }

  #gone(): void {
    if (this.#isAway || this.#abort.signal.aborted) return;
    this.#isAway = true;
    this.#options.onRedis?.('away');
  }

  #work(kind: Kind): void {
    if (kind.worker || !this.#working || this.#abort.signal.aborted) return;
    const { random = Math.random } = this.#options;
    const run = (job: Job<Nudge>) => {
      const running = this.#run(kind, job);
      const settled = running.catch(() => undefined).finally(() => this.#runs.delete(settled));
      this.#runs.add(settled);
      return running;
    };
    kind.worker = new Worker<Nudge>(kind.name, run, {
      connection: this.#working,
      prefix: this.#prefix,
      concurrency: kind.options.concurrency,
      lockDuration: LOCK_MS,
      stalledInterval: LOCK_MS / 2,
      // However often its workers died: how often it is tried is counted in the database.
      maxStalledCount: 1_000,
      settings: {
        backoffStrategy: (attempt, _type, _error, job) => {
          const pause = this.#pauses.get(job?.id ?? '');
          this.#pauses.delete(job?.id ?? '');
          return pause ?? backoff(attempt, kind.options.backoffMs, kind.options.maxBackoffMs, random);
        },
      },
    });
    kind.worker.on('error', () => this.#gone());
  }

  async #run({ name: kind, handler, options }: Kind, job: Job<Nudge>): Promise<void> {
    const { key } = job.data;
    const attempt = job.attemptsMade + 1;
    const { signal } = this.#abort;
    try {
      await handler({ kind, key, attempt, signal });
    } catch (error) {
      const { random = Math.random, onFailure } = this.#options;
      const retryInMs =
        attempt < options.maxAttempts && !signal.aborted
          ? backoff(attempt, options.backoffMs, options.maxBackoffMs, random)
          : undefined;
      if (retryInMs !== undefined) this.#pauses.set(job.id ?? '', retryInMs);
      onFailure?.({ kind, key, attempt, error, retryInMs });
      throw error;
    }
  }

  /** Of all processes one nudges in each interval: who first puts down its mark. */
  #sweep(intervalMs: number, kind: string): void {
    void this.#claim(intervalMs, kind).then((isOurs) => (isOurs ? this.nudge(kind) : undefined));
    const cancel = this.#timers.after(intervalMs, () => {
      this.#cancels.delete(cancel);
      this.#sweep(intervalMs, kind);
    });
    this.#cancels.add(cancel);
  }

  /** While Redis is away each process sweeps for itself, which the database bears. */
  async #claim(intervalMs: number, kind: string): Promise<boolean> {
    // A little shorter than the interval: whoever comes round first then is not held off by its own mark.
    const lastsMs = Math.max(1, Math.floor(intervalMs * 0.9));
    try {
      const mark = `${this.#prefix}:every:${kind}`;
      return (await this.#ask(() => this.#asking.set(mark, randomUUID(), 'PX', lastsMs, 'NX'))) === 'OK';
    } catch {
      return true;
    }
  }
}
