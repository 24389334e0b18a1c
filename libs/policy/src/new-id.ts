import { randomBytes } from 'node:crypto';
import { type Id, type IdKind, idFromBytes } from './ids.ts';

/** A fresh id (UUIDv7, RFC 9562): 48 bits of `now` in milliseconds, the rest random. */
export function newId<K extends IdKind>(kind: K, now: Date): Id<K> {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now.getTime(), 0, 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return idFromBytes(kind, bytes);
}
