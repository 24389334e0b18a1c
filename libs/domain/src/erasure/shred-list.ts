import { createHash } from 'node:crypto';
import { mkdir, open, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { canonicalJson, type Json } from '@rightful/archive';
import type { ErasureRow } from '@rightful/data';
import type { ErasureId, IntakeId, RecordingId, RequestId, SubjectId } from '@rightful/policy';
import { verifySignature } from '@rightful/vault';
import type { SigningKeys } from '../portal/signing-keys.ts';

export interface Shredded {
  /** The erasure's number. */
  readonly number: ErasureId;
  readonly requestId: RequestId;
  readonly subjectId: SubjectId;
  readonly listedAt: string;
  /** What the certificate says. Missing: it is from before it stood here. */
  readonly askedAt?: string;
  /** Nothing of the person stays; false: only what is named here goes. */
  readonly whole: boolean;
  /** The keys up to this version are destroyed. Missing: it is from before keys were changed for some recordings. */
  readonly keyVersion?: number;
  /** Empty for a whole person: all of theirs. */
  readonly recordingIds: readonly RecordingId[];
  readonly blobIds: readonly string[];
  /** The cases about these recordings, whose words go as well. */
  readonly caseIds?: readonly RequestId[];
  /** Of a whole person: the cases from outside that became requests of theirs. */
  readonly intakeIds?: readonly IntakeId[];
  /** What the certificate says, however often the destruction is begun again. */
  readonly counts: NonNullable<ErasureRow['counts']>;
}

/** The list is damaged, or shorter than the database says. Nothing may be served. */
export class ShredListError extends Error {
  override readonly name = 'ShredListError';
}

const START = '0'.repeat(64);

/**
 * What was erased, kept outside the database: one signed line each, appended and flushed before anything is destroyed, each
 * with the digest of the line before it. A restored database does it all again before it serves. Keep copies of the file
 * where no backup of the database brings back an older one.
 */
export class ShredList {
  #erased: { readonly byteLength: number; readonly ids: ReadonlySet<RecordingId> } | undefined;

  constructor(
    readonly path: string,
    private readonly signing: Pick<SigningKeys, 'checkpoint' | 'known'>,
  ) {}

  /** Puts an erasure on the list; one that stands there already is not put there twice. */
  async append(entry: Shredded): Promise<void> {
    const lines = await this.#lines();
    if (this.#check(lines).some(({ number }) => number === entry.number)) return;
    const body = canonicalJson({ ...entry, previous: digestOf(lines.at(-1)) } as unknown as Json);
    const signature = this.signing.checkpoint.sign(Buffer.from(body)).toString('base64');
    await mkdir(dirname(this.path), { recursive: true, mode: 0o700 });
    await this.#cutTorn();
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.appendFile(`${JSON.stringify({ body, signature })}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** All entries, oldest first. Throws ShredListError for a line that was edited, left out or put elsewhere. */
  async read(): Promise<Shredded[]> {
    return this.#check(await this.#lines());
  }

  /** The recordings that were erased one by one, for whoever is about to take some in. Read again only when the list grew. */
  async erasedRecordings(): Promise<ReadonlySet<RecordingId>> {
    const byteLength = await stat(this.path).then(
      ({ size }) => size,
      () => 0,
    );
    if (this.#erased?.byteLength !== byteLength) {
      const ids = (await this.read()).flatMap(({ recordingIds }) => recordingIds);
      this.#erased = { byteLength, ids: new Set(ids) };
    }
    return this.#erased.ids;
  }

  #check(lines: readonly string[]): Shredded[] {
    const known = this.signing.known('checkpoint');
    return lines.map((line, place) => {
      try {
        const { body, signature } = JSON.parse(line) as { body: string; signature: string };
        const entry = JSON.parse(body) as Shredded & { previous: string };
        const holds =
          known.some(({ publicKey }) =>
            verifySignature(publicKey, Buffer.from(body), Buffer.from(signature, 'base64')),
          ) && entry.previous === digestOf(lines[place - 1]);
        if (holds) return entry;
      } catch {
        // Said below.
      }
      throw new ShredListError(
        `Line ${place + 1} of the shred list ${this.path} does not hold. Restore the list from its newest copy.`,
      );
    });
  }

  /** Whole lines that parse; what a crash cut off at the end was never acted on. */
  async #lines(): Promise<string[]> {
    const lines = (await this.#text()).split('\n').filter((line) => line !== '');
    const last = lines.at(-1);
    return last && !isWhole(last) ? lines.slice(0, -1) : lines;
  }

  /** Cuts off what a crash left of a line. */
  async #cutTorn(): Promise<void> {
    const text = await this.#text();
    if (text === '' || text.endsWith('\n')) return;
    const file = await open(this.path, 'r+');
    try {
      await file.truncate(Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1)));
    } finally {
      await file.close();
    }
  }

  #text(): Promise<string> {
    return readFile(this.path, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    });
  }
}

const digestOf = (line: string | undefined): string =>
  line === undefined ? START : createHash('sha256').update(line).digest('hex');

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
