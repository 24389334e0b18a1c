import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Content } from '@rightful/domain';

const IN_MEMORY_BYTE_LENGTH = 4 * 1024 * 1024;

/** An upload, held so that it can be read more than once. `discard` leaves nothing of it behind. */
export interface Spooled {
  readonly content: Content;
  discard(): Promise<void>;
}

/** Takes a stream in: small ones in memory, others in a file of their own in `folder` that only this user can read. */
export async function spoolContent(bytes: AsyncIterable<Buffer>, folder: string): Promise<Spooled> {
  const pieces: Buffer[] = [];
  let byteLength = 0;
  const reader = bytes[Symbol.asyncIterator]();
  for (;;) {
    const { done, value } = await reader.next();
    if (done) return { content: Content.fromBytes(Buffer.concat(pieces)), discard: async () => {} };
    pieces.push(value);
    byteLength += value.length;
    if (byteLength > IN_MEMORY_BYTE_LENGTH)
      return spoolToFile(pieces, { [Symbol.asyncIterator]: () => reader }, folder);
  }
}

async function spoolToFile(
  begun: readonly Buffer[],
  rest: AsyncIterable<Buffer>,
  folder: string,
): Promise<Spooled> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx', 0o600);
  const remove = () => rm(path, { force: true });
  try {
    for (const piece of begun) await file.writeFile(piece);
    for await (const piece of rest) await file.writeFile(piece);
    await file.close();
    const content = await Content.fromFile(path);
    return {
      content,
      async discard() {
        await content.close();
        await remove();
      },
    };
  } catch (error) {
    await file.close().catch(() => undefined);
    await remove();
    throw error;
  }
}
