import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createSecretFile, readSecretFile, SecretFileError } from '../files/secret-file.ts';
import { type ContextPart, encodeParts } from '../primitives/encode-parts.ts';

const firstLine = 'rightful-mac-key v1';

/**
 * One secret of 32 bytes in a file outside the database, mode 0400, that marks rows: who can only write the database can
 * make no mark. The first part of what is marked names the use, so that no mark serves for another.
 */
export class MacKey {
  readonly #secret: Buffer;

  private constructor(secret: Buffer) {
    this.#secret = secret;
  }

  /** Throws SecretFileError when the file is missing, unreadable, open to others or damaged. */
  static open(path: string): MacKey {
    const [first, encoded = '', ...rest] = readSecretFile(path).trimEnd().split('\n');
    const secret = Buffer.from(encoded, 'base64');
    if (first !== firstLine || secret.length !== 32 || rest.length > 0) {
      throw new SecretFileError('damaged', `The key file ${path} is damaged. Restore it from its backup.`);
    }
    return new MacKey(secret);
  }

  static openOrCreate(path: string): MacKey {
    if (!existsSync(path)) {
      try {
        createSecretFile(path, `${firstLine}\n${randomBytes(32).toString('base64')}\n`);
      } catch (error) {
        // Two processes on their first start: the one that came second reads what the first has written.
        if (!(error instanceof SecretFileError && error.code === 'exists')) throw error;
      }
    }
    return MacKey.open(path);
  }

  /** HMAC-SHA-256, 32 bytes. */
  mac(parts: readonly ContextPart[]): Buffer {
    return createHmac('sha256', this.#secret).update(encodeParts(parts)).digest();
  }

  verifies(mark: Uint8Array, parts: readonly ContextPart[]): boolean {
    const expected = this.mac(parts);
    return mark.length === expected.length && timingSafeEqual(mark, expected);
  }

  toJSON(): string {
    return '[MacKey]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[MacKey]';
  }
}
