import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: from a look into a table to a download of some gigabytes. */
const ANSWER_BUCKETS = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 600];
const STATEMENT_BUCKETS = [0.001, 0.005, 0.025, 0.1, 0.5, 2.5];
const RUN_BUCKETS = [0.05, 0.25, 1, 5, 30, 120, 600, 3600];
const PATIENCE_MS = 2_000;

/** Reads something before it is told; what it throws marks it as away. */
type Reading = () => Promise<void>;

/**
 * What this process did, and what stands open, in numbers for Prometheus. A label's values come from the code, the routes and
 * the schema alone: nothing that anybody sent, and nobody's id.
 */
export class Meters {
  readonly #registry = new Registry();
  readonly #readings = new Map<string, Reading>();
  readonly #up: Gauge<'part'>;
  readonly #answers: Histogram<'method' | 'route' | 'status'>;
  readonly #errors: Counter<'code'>;
  readonly #refusals: Counter;
  readonly #refusedFields: Counter<'field'>;
  readonly #recorded: Counter<'action'>;
  readonly #opened: Counter<'purpose'>;
  readonly #statements: Histogram<'verb'>;
  readonly #runs: Histogram<'kind' | 'outcome'>;

  constructor() {
    const registers = [this.#registry];
    this.#up = new Gauge({
      name: 'rightful_up',
      help: 'Whether a part that this process needs answers: 1 or 0.',
      labelNames: ['part'],
      registers,
    });
    this.#answers = new Histogram({
      name: 'rightful_http_request_duration_seconds',
      help: 'Answers, by the pattern of the route.',
      labelNames: ['method', 'route', 'status'],
      buckets: ANSWER_BUCKETS,
      registers,
    });
    this.#errors = new Counter({
      name: 'rightful_errors_total',
      help: 'GraphQL errors that a client was told, by code.',
      labelNames: ['code'],
      registers,
    });
    // Without labels it begins at 0: Prometheus sees no increase in what appears with a number.
    this.#refusals = new Counter({
      name: 'rightful_refusals_total',
      help: 'How often somebody asked for a field that they may not have.',
      registers,
    });
    this.#refusedFields = new Counter({
      name: 'rightful_refused_fields_total',
      help: 'The same by their place in the schema.',
      labelNames: ['field'],
      registers,
    });
    this.#recorded = new Counter({
      name: 'rightful_audit_records_total',
      help: 'Entries that this process put into the audit log, by action.',
      labelNames: ['action'],
      registers,
    });
    this.#opened = new Counter({
      name: 'rightful_keys_opened_total',
      help: 'Keys that this process had the key service open, by what for.',
      labelNames: ['purpose'],
      registers,
    });
    this.#statements = new Histogram({
      name: 'rightful_database_statement_duration_seconds',
      help: 'Statements to the database.',
      labelNames: ['verb'],
      buckets: STATEMENT_BUCKETS,
      registers,
    });
    this.#runs = new Histogram({
      name: 'rightful_job_duration_seconds',
      help: 'Runs of jobs in this process.',
      labelNames: ['kind', 'outcome'],
      buckets: RUN_BUCKETS,
      registers,
    });
  }

  /** What Node.js itself knows of the process: memory, processor, the delay of its loop. Once, where a process begins. */
  watchProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  answered(method: string, route: string, status: number, seconds: number): void {
    this.#answers.observe({ method, route, status }, seconds);
  }

  refused(code: string): void {
    this.#errors.inc({ code });
  }

  refusedField(coordinate: string): void {
    this.#refusals.inc();
    this.#refusedFields.inc({ field: coordinate });
  }

  /** Tells these actions from the start, at 0. */
  awaitRecords(actions: readonly string[]): void {
    for (const action of actions) this.#recorded.inc({ action }, 0);
  }

  recorded(action: string): void {
    this.#recorded.inc({ action });
  }

  /** A key was asked for, for this purpose: a name from the code. */
  opened(purpose: string): void {
    this.#opened.inc({ purpose });
  }

  sent(verb: string, seconds: number): void {
    this.#statements.observe({ verb }, seconds);
  }

  ran(kind: string, outcome: 'done' | 'failed', seconds: number): void {
    this.#runs.observe({ kind, outcome }, seconds);
  }

  setUp(part: string, isUp: boolean): void {
    this.#up.set({ part }, isUp ? 1 : 0);
  }

  /** A number that is read each time it is told; see `beforeTelling`. */
  gauge<L extends string>(name: `rightful_${string}`, help: string, labelNames: readonly L[] = []): Gauge<L> {
    return new Gauge({ name, help, labelNames, registers: [this.#registry] });
  }

  /** Runs before the numbers are told, and says by `rightful_up` whether `part` answered in time. */
  beforeTelling(part: string, read: Reading): void {
    this.#readings.set(part, read);
  }

  /** In the text format of Prometheus. Whatever is away, it is told within seconds. */
  async tell(): Promise<{ readonly type: string; readonly text: string }> {
    await Promise.all(
      [...this.#readings].map(async ([part, read]) => this.setUp(part, await answersInTime(read))),
    );
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }
}

async function answersInTime(read: Reading): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  const answered = read().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
