import { type Id, type IdKind, idFromBytes } from './ids.ts';

const LATEST_MS = 2 ** 48 - 1;

/** Not above any id of this kind that was made at `at` or later, and above every earlier one. */
export function firstIdAt<K extends IdKind>(kind: K, at: Date): Id<K> {
  const bytes = Buffer.alloc(16);
  bytes.writeUIntBE(Math.min(Math.max(at.getTime(), 0), LATEST_MS), 0, 6);
  return idFromBytes(kind, bytes);
}
