import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

const KEPT_BYTES = 64 * 1024;
const PIECE_CHARACTERS = 32 * 1024;

/**
 * A text of the archive that is made twice instead of being kept: once to learn its length and digests for the plan,
 * once to be written. So memory does not grow with the number of recordings. Short texts are kept.
 */
export class GeneratedFile {
  readonly byteLength: number;
  readonly crc32: number;
  readonly sha256: string;
  private readonly kept: Buffer | undefined;

  /** `text` must give the same text each time; it comes in parts of any length. */
  constructor(
    readonly path: string,
    readonly mediaType: string,
    readonly article: string,
    private readonly text: () => Iterable<string>,
  ) {
    const hash = createHash('sha256');
    let crc = 0;
    let byteLength = 0;
    let first: Buffer | undefined;
    for (const piece of encode(text())) {
      hash.update(piece);
      crc = crc32(piece, crc);
      byteLength += piece.length;
      first ??= piece;
    }
    this.byteLength = byteLength;
    this.crc32 = crc;
    this.sha256 = hash.digest('hex');
    if (byteLength === 0) this.kept = Buffer.alloc(0);
    else if (first?.length === byteLength && byteLength <= KEPT_BYTES) this.kept = first;
  }

  pieces(): Iterable<Buffer> {
    return this.kept ? [this.kept] : encode(this.text());
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
