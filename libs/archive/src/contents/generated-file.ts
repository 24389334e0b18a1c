import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const PIECE_CHARACTERS = 32 * 1024;

/** How many bytes of generated texts may be kept until they are written. Shared by the files of one plan. */
export interface TextBudget {
  left: number;
}

/**
 * A text of the archive with its digests. It is kept as long as the budget lasts, and otherwise made a second time when
 * it is written, so that memory does not grow with the number of recordings.
 */
export class GeneratedFile {
  readonly byteLength: number;
  readonly crc32: number;
  readonly sha256: string;
  private readonly kept: readonly Buffer[] | undefined;

  /** `text` must give the same text each time; it comes in parts of any length. */
  constructor(
    readonly path: string,
    readonly mediaType: string,
    readonly article: string | undefined,
    private readonly text: () => Iterable<string>,
    budget: TextBudget = { left: 0 },
  ) {
    const hash = createHash('sha256');
    let crc = 0;
    let byteLength = 0;
    let kept: Buffer[] | undefined = [];
    for (const piece of encode(text())) {
      hash.update(piece);
      crc = crc32(piece, crc);
      byteLength += piece.length;
      if (byteLength > budget.left) kept = undefined;
      kept?.push(piece);
    }
    this.byteLength = byteLength;
    this.crc32 = crc;
    this.sha256 = hash.digest('hex');
    this.kept = kept;
    if (kept) budget.left -= byteLength;
  }

  pieces(): Iterable<Buffer> {
    return this.kept ?? encode(this.text());
  }
}

function* encode(parts: Iterable<string>): Generator<Buffer> {
  let text = '';
  for (const part of parts) {
    text += part;
    if (text.length >= PIECE_CHARACTERS) {
      yield Buffer.from(text);
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text);
}
