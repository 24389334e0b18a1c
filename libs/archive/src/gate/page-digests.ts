import { createHash, type Hash } from 'node:crypto';
import { DATA_LINE, pageAfter } from '../contents/page/page-parts.ts';

/** SHA-256 of `index.html` in three parts that are the whole of it: before its recordings, their lines, and after them. */
export interface PageParts {
  readonly before: string;
  readonly lines: string;
  readonly after: string;
}

/** The longest that the part before the recordings may be; a page without a data block is all of it. */
const LONGEST_BEFORE = 8 * 2 ** 20;
const AFTER_BYTES = Buffer.byteLength(pageAfter);

/** Digests `index.html` in its parts while it is read; memory does not grow with the recordings. */
export class PageDigests {
  private readonly before = createHash('sha256');
  private readonly lines = createHash('sha256');
  private readonly after = createHash('sha256');
  private waiting: Buffer | undefined = Buffer.alloc(0);
  private at = 0;

  constructor(private readonly byteLength: number) {}

  readonly push = (piece: Buffer): void => {
    if (this.waiting === undefined) {
      this.rest(piece);
      return;
    }
    this.waiting = Buffer.concat([this.waiting, piece]);
    const data = this.waiting.indexOf(DATA_LINE);
    const end = data < 0 ? -1 : this.waiting.indexOf('\n', data);
    if (end >= 0 || this.waiting.length > LONGEST_BEFORE) this.cut(this.waiting, end);
  };

  end(): PageParts {
    if (this.waiting !== undefined) this.cut(this.waiting, -1);
    const [before, lines, after] = [this.before, this.lines, this.after].map((hash: Hash) =>
      hash.digest('hex'),
    );
    return { before, lines, after } as PageParts;
  }

  private cut(waiting: Buffer, end: number): void {
    const length = end < 0 ? waiting.length : end;
    this.waiting = undefined;
    this.before.update(waiting.subarray(0, length));
    this.at = length;
    this.rest(waiting.subarray(length));
  }

  private rest(piece: Buffer): void {
    const lineBytes = Math.min(piece.length, Math.max(0, this.byteLength - AFTER_BYTES - this.at));
    this.lines.update(piece.subarray(0, lineBytes));
    this.after.update(piece.subarray(lineBytes));
    this.at += piece.length;
  }
}
