import type { AttachmentMediaType } from '@rightful/data';
import { isHarmlessPdf } from './is-harmless-pdf.ts';

const HEAD = 16;
const TAIL = 1024;
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const PNG_END = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Tells by its content what a file is, while it streams through: a picture, a paper (PDF) or plain text, whole from the first
 * byte to the last, so that nothing else hangs on behind. Everything else is `undefined`: no sound, no archive, no program.
 * A paper is held until its end, to be looked through as a whole.
 */
export class Sniffer {
  #head = Buffer.alloc(0);
  #tail = Buffer.alloc(0);
  readonly #paper: Buffer[] = [];
  #isText = true;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  push(piece: Uint8Array): void {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    if (this.#head.length < HEAD) {
      this.#head = Buffer.concat([this.#head, bytes.subarray(0, HEAD - this.#head.length)]);
    }
    const isPaper = PDF.subarray(0, this.#head.length).equals(this.#head.subarray(0, PDF.length));
    if (isPaper) this.#paper.push(Buffer.from(bytes));
    this.#tail = Buffer.concat([this.#tail, bytes]).subarray(-TAIL);
    if (this.#isText) this.#isText = this.#decodes(bytes, true);
  }

  async end(): Promise<AttachmentMediaType | undefined> {
    const head = this.#head;
    const tail = this.#tail;
    if (head.equals(PNG)) return tail.subarray(-PNG_END.length).equals(PNG_END) ? 'image/png' : undefined;
    if (head.subarray(0, 3).equals(JPEG)) {
      return tail.subarray(-2).equals(JPEG_END) ? 'image/jpeg' : undefined;
    }
    if (head.subarray(0, 5).equals(PDF)) {
      const isWhole = /%%EOF\s*$/.test(tail.toString('latin1'));
      return isWhole && (await isHarmlessPdf(Buffer.concat(this.#paper))) ? 'application/pdf' : undefined;
    }
    return this.#isText && head.length > 0 && this.#decodes(Buffer.alloc(0), false)
      ? 'text/plain'
      : undefined;
  }

  #decodes(bytes: Buffer, stream: boolean): boolean {
    try {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
      return !/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/.test(this.#decoder.decode(bytes, { stream }));
    } catch {
      return false;
    }
  }
}

const JPEG = Buffer.from('ffd8ff', 'hex');
const JPEG_END = Buffer.from('ffd9', 'hex');
const PDF = Buffer.from('%PDF-');
