/** What a context is built of: text is taken as UTF-8, a number as four bytes, big end first. */
export type ContextPart = string | Uint8Array | number;

/**
 * Encodes parts so that no two different lists give the same bytes: each part is preceded by its length
 * (four bytes, big end first). Throws RangeError for a number that is not an unsigned 32-bit integer.
 */
export function encodeParts(parts: readonly ContextPart[]): Buffer {
  const pieces: Uint8Array[] = [];
  for (const part of parts) {
    const bytes = toBytes(part);
    pieces.push(uint32(bytes.length), bytes);
  }
  return Buffer.concat(pieces);
}

function toBytes(part: ContextPart): Uint8Array {
  if (typeof part === 'string') return Buffer.from(part, 'utf8');
  if (typeof part === 'number') return uint32(part);
  return part;
}

function uint32(value: number): Buffer {
  if (!Number.isInteger(value) || value < 0 || value > 0xffff_ffff)
    throw new RangeError('Not an unsigned 32-bit integer.');
  const bytes = Buffer.allocUnsafe(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
