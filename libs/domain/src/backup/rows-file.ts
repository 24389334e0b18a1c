import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';
// The age format: encrypted to a public key, so that the machine that takes backups cannot read them, and opened by `age -d` as well.
import { Decrypter, Encrypter } from 'age-encryption';
import { BackupError } from './backup-folder.ts';

/** Compresses lines and encrypts them to these recipients (`age1…`); flushed when it returns. Throws BackupError. */
export async function writeRows(
  path: string,
  lines: AsyncIterable<string>,
  recipients: readonly string[],
): Promise<void> {
  const encrypter = new Encrypter();
  for (const recipient of recipients) {
    try {
      encrypter.addRecipient(recipient);
    } catch {
      throw new BackupError(`"${recipient}" is no public key of age; one begins with age1.`);
    }
  }
  const gzip = createGzip();
  const filled = pipeline(Readable.from(ended(lines)), gzip);
  // Its failure is told by what follows, too; unheard it would end the process.
  filled.catch(() => undefined);
  const sealed = await encrypter.encrypt(Readable.toWeb(gzip) as ReadableStream<Uint8Array>);
  await pipeline(
    Readable.fromWeb(sealed as unknown as NodeStream<Uint8Array>),
    createWriteStream(path, { mode: 0o600, flush: true }),
  );
  await filled;
}

/** The lines again. Throws BackupError for another identity (`AGE-SECRET-KEY-…`). */
export async function* readRows(path: string, identities: readonly string[]): AsyncGenerator<string> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  const sealed = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
  let opened: NodeStream<Uint8Array>;
  try {
    opened = (await decrypter.decrypt(sealed)) as unknown as NodeStream<Uint8Array>;
  } catch {
    throw new BackupError(`This key does not open ${path}: it was encrypted to another one.`);
  }
  const gunzip = createGunzip();
  const filled = pipeline(Readable.fromWeb(opened), gunzip);
  filled.catch(() => undefined);
  yield* createInterface({ input: gunzip, crlfDelay: Number.POSITIVE_INFINITY });
  await filled;
}

async function* ended(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
