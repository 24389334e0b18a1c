import type { OpenedBytes } from '@rightful/domain';

/** Every byte that comes out of what was opened; what is refused or does not open gives none. */
export async function heard(open: () => Promise<OpenedBytes | null>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  const opened = await open().catch(() => null);
  if (!opened) return Buffer.alloc(0);
  try {
    for await (const piece of opened.stream.slices(opened.offset, opened.offset + opened.byteLength))
      pieces.push(Buffer.from(piece));
  } catch {
    // What came until then counts.
  } finally {
    await opened.close();
  }
  return Buffer.concat(pieces);
}
