import { sealPool } from './bulk/seal-pool.ts';
import { Content } from './content.ts';
import { DeviceBook } from './device-book.ts';
import { type Examined, examine } from './examine.ts';
import type { IngestContext } from './ingest-context.ts';
import { type IngestItem, NO_FILE } from './ingest-item.ts';
import type { IngestOutcome } from './outcome.ts';
import { outcomeOf } from './outcome-of.ts';
import { quarantineFile } from './quarantine-file.ts';
import { RowBatcher } from './row-batcher.ts';
import { takeIn } from './take-in.ts';
import type { SealedRecording } from './write-recordings.ts';

/** `Ingestible` is what a dry run foretells. */
export type RunOutcome = IngestOutcome | { readonly kind: 'Ingestible' };
export type OnOutcome = (item: IngestItem, outcome: RunOutcome, byteLength: number) => void;

/** Recordings that are sealed and wait for their rows; more than that, and sealing waits. */
const MOST_WAITING = 1_000;

/** One run over a manifest: what is open, what waits for its row, and the first thing that went wrong with all of it. */
export class IngestRun {
  readonly #book: DeviceBook;
  readonly #batcher: RowBatcher;
  readonly #waiting = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | undefined;

  constructor(
    private readonly ctx: IngestContext,
    private readonly onOutcome: OnOutcome,
  ) {
    this.#book = new DeviceBook(ctx);
    this.#batcher = new RowBatcher(ctx);
  }

  get failed(): boolean {
    return this.#failure !== undefined;
  }

  throwIfFailed(): void {
    if (this.#failure) throw this.#failure.error;
  }

  /** Runs it; an error ends the whole run. */
  async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failure ??= { error };
    }
  }

  /** Returns when the bytes are safe; the row follows with others. */
  async take(item: IngestItem): Promise<void> {
    await this.#withContent(item, async (content, objection) => {
      if (objection) {
        const found = content && { content, digests: await content.digests() };
        await quarantineFile(this.ctx, item.row, objection, found);
        return this.onOutcome(item, { kind: 'Quarantined', ...objection }, content?.byteLength ?? 0);
      }
      if (!content || item.objection) return;
      const taken = await takeIn(this.ctx, this.#book, item.row, content, sealPool);
      if (taken.kind === 'settled') return this.onOutcome(item, taken.outcome, content.byteLength);
      await this.#hold(item, taken.sealed);
    });
  }

  /** What `take` would do. Writes nothing. */
  async foretell(item: IngestItem): Promise<void> {
    await this.#withContent(item, async (content, objection) => {
      if (objection)
        return this.onOutcome(item, { kind: 'Quarantined', ...objection }, content?.byteLength ?? 0);
      if (!content || item.objection) return;
      const found = await examine(this.ctx, this.#book, item.row, content, sealPool);
      const outcome = outcomeFrom(found);
      this.onOutcome(item, outcome, content.byteLength);
    });
  }

  async finish(): Promise<void> {
    while (this.#waiting.size > 0) {
      this.#batcher.flush();
      await Promise.all(this.#waiting);
    }
  }

  async #withContent(
    item: IngestItem,
    work: (content: Content | undefined, objection: IngestItem['objection']) => Promise<void>,
  ): Promise<void> {
    const opened = item.open ? await item.open() : undefined;
    const content = opened instanceof Content ? opened : undefined;
    try {
      const missing = opened instanceof Content ? undefined : (opened ?? NO_FILE);
      await work(content, item.objection ?? missing);
    } finally {
      await content?.close();
    }
  }

  async #hold(item: IngestItem, sealed: SealedRecording): Promise<void> {
    const written = this.#batcher.add(sealed).then(async (result) => {
      const outcome = await outcomeOf(this.ctx, sealed, result);
      if (outcome) return this.onOutcome(item, outcome, sealed.recording.byteLength);
      this.#book.forget();
      await this.take(item);
    });
    const waiting = this.guard(() => written).finally(() => this.#waiting.delete(waiting));
    this.#waiting.add(waiting);
    if (this.#waiting.size >= MOST_WAITING) await Promise.race(this.#waiting);
  }
}

function outcomeFrom(examined: Examined): RunOutcome {
  if (examined.kind === 'acceptable') return { kind: 'Ingestible' };
  if (examined.kind === 'duplicate') return { kind: 'Duplicate', recordingId: examined.recordingId };
  if (examined.kind === 'erased') return { kind: 'Erased' };
  return { kind: 'Quarantined', reason: examined.reason, detail: examined.detail };
}
