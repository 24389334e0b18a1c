import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync } from 'node:fs';
import { changeSecretFile } from '../files/change-secret-file.ts';
import { stateOf } from '../files/file-state.ts';
import { createSecretFile, readSecretFile, SecretFileError } from '../files/secret-file.ts';
import { type ContextPart, encodeParts } from '../primitives/encode-parts.ts';

const firstLine = 'rightful-mac-key v1';

/**
 * A secret of 32 bytes in a file outside the database, mode 0400, that marks rows: who can only write the database can
 * make no mark. The first part of what is marked names the use, so that no mark serves for another. Behind the current secret the
 * file may hold the one before it, whose marks still hold; when another process rotates, this one reads the file again.
 */
export class MacKey {
  #read: { readonly state: string; readonly secrets: readonly Buffer[] };

  private constructor(private readonly path: string) {
    this.#read = readAnew(path);
  }

  /** Throws SecretFileError when the file is missing, unreadable, open to others or damaged. */
  static open(path: string): MacKey {
    return new MacKey(path);
  }

  static openOrCreate(path: string): MacKey {
    if (!existsSync(path)) {
      try {
        createSecretFile(path, format([randomBytes(32)]));
      } catch (error) {
        // Two processes on their first start: the one that came second reads what the first has written.
        if (!(error instanceof SecretFileError && error.code === 'exists')) throw error;
      }
    }
    return MacKey.open(path);
  }

  /** HMAC-SHA-256, 32 bytes, under the current secret. */
  mac(parts: readonly ContextPart[]): Buffer {
    return macUnder(this.#secrets()[0] as Buffer, parts);
  }

  verifies(mark: Uint8Array, parts: readonly ContextPart[]): boolean {
    return this.#secrets().some((secret) => {
      const expected = macUnder(secret, parts);
      return mark.length === expected.length && timingSafeEqual(mark, expected);
    });
  }

  /** A new secret marks from now on; marks of the one before still hold, those of older ones no more. */
  rotate(): Promise<void> {
    return changeSecretFile(this.path, (content) => {
      const [current] = parse(this.path, content);
      return format([randomBytes(32), current as Buffer]);
    });
  }

  #secrets(): readonly Buffer[] {
    if (stateOf(this.path) !== this.#read.state) this.#read = readAnew(this.path);
    return this.#read.secrets;
  }

  toJSON(): string {
    return '[MacKey]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[MacKey]';
  }
}

const macUnder = (secret: Buffer, parts: readonly ContextPart[]): Buffer =>
  createHmac('sha256', secret).update(encodeParts(parts)).digest();

const format = (secrets: readonly Buffer[]): string =>
  `${[firstLine, ...secrets.map((secret) => secret.toString('base64'))].join('\n')}\n`;

function readAnew(path: string) {
  // Before the read: a file that changes between the two is read once more, never once too few.
  const state = stateOf(path);
  return { state, secrets: parse(path, readSecretFile(path)) };
}

function parse(path: string, text: string): Buffer[] {
  const [first, ...lines] = text.trimEnd().split('\n');
  const secrets = lines.map((line) => Buffer.from(line, 'base64'));
  const isWhole = secrets.length >= 1 && secrets.length <= 2 && secrets.every(({ length }) => length === 32);
  if (first !== firstLine || !isWhole)
    throw new SecretFileError('damaged', `The key file ${path} is damaged. Restore it from its backup.`);
  return secrets;
}
