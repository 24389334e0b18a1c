import type { ContentKey } from '../keys/content-key.ts';
import { SubjectKey } from '../keys/subject-key.ts';

/** Sixteen bytes that all hold `value`: an id that is easy to tell from another. */
export function id(value: number): Buffer {
  return Buffer.alloc(16, value);
}

/** A subject key with a fixed secret, so that a failing property can be run again. */
export function subjectKey(subject = 1, version = 1, secret = 0x5a): SubjectKey {
  return SubjectKey.importRaw({ subjectId: id(subject), version, secret: Buffer.alloc(32, secret) });
}

export function contentKey(): ContentKey {
  return subjectKey().contentKey('recording', id(2));
}

/** Bytes that differ from place to place, so that a chunk in the wrong place is seen. */
export function patterned(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  for (let index = 0; index < length; index++) bytes[index] = (index * 31 + (index >> 8) * 17) & 0xff;
  return bytes;
}

/** Cuts bytes into pieces of the given lengths, again and again until nothing is left. */
export function* cut(bytes: Buffer, lengths: readonly number[]): Generator<Buffer, void, void> {
  let offset = 0;
  for (let turn = 0; offset < bytes.length; turn++) {
    const end = Math.min(bytes.length, offset + (lengths[turn % lengths.length] ?? 1));
    yield bytes.subarray(offset, end);
    offset = end;
  }
}
