import { closeSync, openSync } from 'node:fs';
import { type RawSubjectKey, SealedReader, SubjectKey, sealedReaderScratchLength } from '@rightful/vault';
import type { SealedBlob } from '../plan/archive-input.ts';

const PIECE_BYTES = 256 * 1024;

/**
 * Reads sealed recordings of one subject, verified chunk by chunk, into buffers that are used again. A small file costs
 * one open, one read and one close.
 */
export class RecordingReader {
  private readonly keys = new Map<number, SubjectKey>();
  private readonly plain = Buffer.allocUnsafeSlow(PIECE_BYTES);
  private readonly scratch = Buffer.allocUnsafeSlow(sealedReaderScratchLength);

  constructor(subjectKeys: readonly RawSubjectKey[]) {
    for (const raw of subjectKeys) this.keys.set(raw.version, SubjectKey.importRaw(raw));
  }

  subjectKey(version: number): SubjectKey {
    const key = this.keys.get(version);
    if (!key) throw new Error(`the subject's key in version ${version} was not given`);
    return key;
  }

  /** Hands out all plain bytes in pieces, in order; a piece is valid only during the call. */
  read(blob: SealedBlob, byteLength: number, take: (piece: Buffer) => void): void {
    this.open(blob, byteLength, (reader) => {
      let at = 0;
      // An empty recording is read too: opening its one empty chunk is what proves that it is empty.
      do {
        take(reader.readRange(at, Math.min(byteLength, at + PIECE_BYTES), this.plain));
        at += PIECE_BYTES;
      } while (at < byteLength);
    });
  }

  /** Puts the plain bytes [start, end) into `target`. */
  readInto(blob: SealedBlob, byteLength: number, start: number, end: number, target: Buffer): void {
    this.open(blob, byteLength, (reader) => reader.readRange(start, end, target));
  }

  private open(blob: SealedBlob, byteLength: number, use: (reader: SealedReader) => void): void {
    const key = this.subjectKey(blob.keyVersion).contentKey('recording', Buffer.from(blob.objectId, 'hex'));
    const file = openSync(blob.path, 'r');
    try {
      const reader = new SealedReader(key, file, { scratch: this.scratch });
      if (reader.byteLength !== byteLength) {
        throw new Error(`it has ${reader.byteLength} bytes instead of ${byteLength}`);
      }
      use(reader);
      reader.destroy();
    } finally {
      closeSync(file);
      key.destroy();
    }
  }

  destroy(): void {
    for (const key of this.keys.values()) key.destroy();
    this.plain.fill(0);
  }
}
