import type { IngestContext } from './ingest-context.ts';
import { type SealedRecording, type Written, writeRecordings } from './write-recordings.ts';

const MOST_ROWS = 500;
/** Transcripts and peaks of a batch: a database server takes a statement of 16 MB, and writes bytes in two digits. */
const MOST_BYTES = 2 * 1024 * 1024;
/** A recording waits at most so long for its row: what a kill costs is done again. */
const MOST_WAIT_MS = 250;

interface Waiting {
  readonly sealed: SealedRecording;
  readonly resolve: (written: Written) => void;
  readonly reject: (error: unknown) => void;
}

/** Gathers rows of recordings that are sealed beside each other and writes them together, one batch at a time. */
export class RowBatcher {
  #waiting: Waiting[] = [];
  #byteLength = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly ctx: IngestContext) {}

  add(sealed: SealedRecording): Promise<Written> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ sealed, resolve, reject });
      const { peaksSealed, transcriptSealed } = sealed.recording;
      this.#byteLength += peaksSealed.length + (transcriptSealed?.length ?? 0);
      if (this.#waiting.length >= MOST_ROWS || this.#byteLength >= MOST_BYTES) this.flush();
      else this.#timer ??= setTimeout(() => this.flush(), MOST_WAIT_MS);
    });
  }

  /** Writes what has been gathered without waiting for more: nothing else is coming. */
  flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#waiting.length === 0) return;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#byteLength = 0;
    this.#writing = this.#writing.then(() => this.#write(batch));
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    try {
      const written = await writeRecordings(
        this.ctx,
        batch.map((one) => one.sealed),
      );
      batch.forEach((one, index) => {
        one.resolve(written[index] ?? 'known');
      });
    } catch (error) {
      for (const one of batch) one.reject(error);
    }
  }
}
