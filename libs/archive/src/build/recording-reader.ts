import { closeSync, openSync } from 'node:fs';
import { type RawSubjectKey, SealedReader, SubjectKey } from '@rightful/vault';
import type { SealedBlob } from '../plan/archive-input.ts';

const READ_BYTES = 1 << 20;

/** Reads sealed recordings of one subject, verified chunk by chunk. Each file is opened, read and closed once. */
export class RecordingReader {
  private readonly keys = new Map<number, SubjectKey>();
  private readonly buffer = Buffer.allocUnsafeSlow(READ_BYTES);

  constructor(subjectKeys: readonly RawSubjectKey[]) {
    for (const raw of subjectKeys) this.keys.set(raw.version, SubjectKey.importRaw(raw));
  }

  subjectKey(version: number): SubjectKey {
    const key = this.keys.get(version);
    if (!key) throw new Error(`the subject's key in version ${version} was not given`);
    return key;
  }

  /** Hands out the plain bytes [start, end) in pieces, in order; a piece is valid only during the call. */
  read(
    blob: SealedBlob,
    byteLength: number,
    take: (piece: Buffer) => void,
    start = 0,
    end = byteLength,
  ): void {
    const key = this.subjectKey(blob.keyVersion).contentKey('recording', Buffer.from(blob.objectId, 'hex'));
    const file = openSync(blob.path, 'r');
    try {
      const reader = new SealedReader(key, file);
      if (reader.byteLength !== byteLength) {
        throw new Error(`has ${reader.byteLength} bytes instead of ${byteLength}`);
      }
      // An empty recording is read too: opening its one empty chunk is what proves that it is empty.
      for (let at = start; at < end || at === 0; at += READ_BYTES) {
        take(reader.readRange(at, Math.min(end, at + READ_BYTES), this.buffer));
        if (end === 0) break;
      }
      reader.destroy();
    } finally {
      closeSync(file);
      key.destroy();
    }
  }

  destroy(): void {
    for (const key of this.keys.values()) key.destroy();
    this.buffer.fill(0);
  }
}
