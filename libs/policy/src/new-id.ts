import { randomBytes } from 'node:crypto';
import { type Id, type IdKind, idFromBytes } from './ids.ts';

const REAL = 0x70;
/** A UUID of version 8 is laid out as its maker says; otherwise as version 7. */
const EXERCISE = 0x80;

/**
 * A fresh id (UUIDv7, RFC 9562): 48 bits of `now` in milliseconds, the rest random. `isDrill`: of an exercise; the mark is
 * in the id itself, so that no row and no hand can lose it.
 */
export function newId<K extends IdKind>(kind: K, now: Date, isDrill = false): Id<K> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (isDrill ? EXERCISE : REAL);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return idFromBytes(kind, bytes);
}
