import type { Database } from '@rightful/data';

/** What was found, and when the question was asked: on the clock of `performance.now()`. */
export interface Recent<T> {
  readonly answer: T;
  readonly askedAtMs: number;
}

interface Kept extends Recent<unknown> {
  /** The portal's own time then. */
  readonly now: number;
}

/** How old an answer may be; a running stream asks anew as often. */
export const RECENT_MS = 400;
const MOST = 1_000;

/**
 * Answers of the database to who asks and what they may hear, for a listener who seeks and a reader who turns pages: many
 * small requests within a second, and asking for each would cost more than the part itself. Why nobody gets more by it:
 *
 * - An answer is kept under its very question: the hash of a session's token, or a session with one recording and
 *   review. Only a yes is kept; what is absent, ended or frozen is asked for each time.
 * - Whatever this process changes in the database (a sign-out, a freeze, an erasure, the end of a review, anything)
 *   drops every answer before the change itself is answered. No use case has to think of it.
 * - What another process changes shows after 400 ms at the latest. That is what running streams are promised; they count
 *   from when the database was asked, and ask the next time past what is kept here.
 * - No answer outlives 400 ms of the portal's own clock either: what ends by time ends in time.
 * - Only what the database said is kept. Rules, the record of the listening and the subject's key are asked for each
 *   part, so that a listening without a record opens nothing, nor does a key that was forgotten.
 */
export class RecentAnswers {
  readonly #kept = new Map<string, Kept>();
  #changes = 0;

  constructor(
    private readonly database: Pick<Database, 'changes'>,
    private readonly now: () => Date,
    private readonly elapsedMs = () => performance.now(),
  ) {}

  /** The answer to the question of this name if it was given just now, else what `ask` finds. Null is never kept. */
  async to<T>(name: string, ask: () => Promise<T | null>): Promise<Recent<T> | null> {
    const { changes } = this.database;
    if (changes !== this.#changes) this.#kept.clear();
    this.#changes = changes;
    const known = this.#kept.get(name);
    if (known && this.#holds(known)) return known as Recent<T>;
    const [askedAtMs, now] = [this.elapsedMs(), this.now().getTime()];
    const answer = await ask();
    if (answer === null) return null;
    const found = { answer, askedAtMs, now };
    // What was changed while it was asked for may have been missed.
    if (this.database.changes === changes) this.#keep(name, found);
    return found;
  }

  #holds({ askedAtMs, now }: Kept): boolean {
    const passed = this.now().getTime() - now;
    return this.elapsedMs() - askedAtMs < RECENT_MS && passed >= 0 && passed < RECENT_MS;
  }

  #keep(name: string, found: Kept): void {
    this.#kept.delete(name);
    this.#kept.set(name, found);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }
}
