import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { ManifestError } from '../manifest-error.ts';

/** The text of a file, piece by piece: UTF-8, or UTF-16 when it begins with a byte order mark. Throws ManifestError. */
export async function* decodeText(path: string): AsyncGenerator<string> {
  const encoding = await encodingOf(path);
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const piece of createReadStream(path)) yield decoder.decode(piece as Buffer, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_ENCODING_INVALID_ENCODED_DATA') throw error;
    throw new ManifestError(
      `The file is not valid ${encoding.toUpperCase()}; save it as UTF-8 and feed it in again.`,
    );
  }
}

async function encodingOf(path: string): Promise<'utf-8' | 'utf-16le' | 'utf-16be'> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    if (bytesRead >= 2 && buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
    if (bytesRead >= 2 && buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
    if (buffer.subarray(0, bytesRead).includes(0)) {
      throw new ManifestError('The file is no text, or UTF-16 without a byte order mark; save it as UTF-8.');
    }
    return 'utf-8';
  } finally {
    await file.close();
  }
}
