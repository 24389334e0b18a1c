import { closeSync, openSync, readSync } from 'node:fs';
import {
  type ContentKey,
  copyInto,
  openInto,
  type RawSubjectKey,
  SealedReader,
  SubjectKey,
  sealedLength,
  sealedReaderScratchLength,
} from '@rightful/vault';
import type { SealedBlob } from '../plan/archive-input.ts';

/** Up to here a recording is read at once, whatever part of it is asked for. */
const SMALL_BYTES = 256 * 1024;

/**
 * Reads sealed recordings of one subject, verified chunk by chunk, into buffers that are used again. A small one costs
 * one open, one read and one close.
 */
export class RecordingReader {
  private readonly keys = new Map<number, SubjectKey>();
  private readonly scratch = Buffer.allocUnsafeSlow(sealedReaderScratchLength);
  private plain: Buffer | undefined;

  constructor(subjectKeys: readonly RawSubjectKey[]) {
    for (const raw of subjectKeys) this.keys.set(raw.version, SubjectKey.importRaw(raw));
  }

  subjectKey(version: number): SubjectKey {
    const key = this.keys.get(version);
    if (!key) throw new Error(`the subject's key in version ${version} was not given`);
    return key;
  }

  /** Puts the plain bytes [start, end) of a recording of `byteLength` bytes at the beginning of `target`. */
  readInto(blob: SealedBlob, byteLength: number, start: number, end: number, target: Buffer): void {
    const key = this.subjectKey(blob.keyVersion).contentKey(
      blob.purpose ?? 'recording',
      Buffer.from(blob.objectId, 'hex'),
    );
    const file = openSync(blob.path, 'r');
    try {
      if (byteLength > SMALL_BYTES) this.readPart(key, file, byteLength, start, end, target);
      else if (end - start === byteLength) this.readWhole(key, file, byteLength, target);
      else {
        this.plain ??= Buffer.allocUnsafeSlow(SMALL_BYTES);
        copyInto(target, 0, this.readWhole(key, file, byteLength, this.plain).subarray(start, end));
      }
    } finally {
      closeSync(file);
      key.destroy();
    }
  }

  private readWhole(key: ContentKey, file: number, byteLength: number, target: Buffer): Buffer {
    const expected = sealedLength(byteLength);
    // One byte more is asked for than there should be, which tells a longer file without a call of its own.
    let read = 0;
    for (let count = 1; count > 0 && read < expected; read += count) {
      count = readSync(file, this.scratch, read, expected + 1 - read, read);
    }
    if (read !== expected)
      throw new Error(`its sealed file has not the ${expected} bytes that it should have`);
    return openInto(key, this.scratch.subarray(0, expected), target);
  }

  private readPart(
    key: ContentKey,
    file: number,
    byteLength: number,
    start: number,
    end: number,
    target: Buffer,
  ): void {
    const reader = new SealedReader(key, file, { scratch: this.scratch });
    try {
      if (reader.byteLength !== byteLength) {
        throw new Error(`it has ${reader.byteLength} bytes instead of ${byteLength}`);
      }
      reader.readRange(start, end, target);
    } finally {
      reader.destroy();
    }
  }

  destroy(): void {
    for (const key of this.keys.values()) key.destroy();
    this.plain?.fill(0);
  }
}
