import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { changeSecretFile } from '../files/change-secret-file.ts';
import { stateOf } from '../files/file-state.ts';
import { createSecretFile, readSecretFile, SecretFileError } from '../files/secret-file.ts';
import { UnknownKeyError } from './key-errors.ts';
import type { KeyContext, KeyKeeper } from './key-service.ts';
import { type GcmKey, memoryKey, unwrapKey, WRAPPED_BY, wrapKey, wrappedKeyId } from './wrapped-key.ts';

const firstLine = 'rightful-key-file v1';

/**
 * The key service for one machine: a text file, mode 0400, outside the database and outside its backups.
 * First line: the format. Then one key a line, `<id> <base64 of 32 bytes>`; the first is current, the others only unwrap.
 * An id is made from its key, so a damaged line is noticed. When another process rotates, this one reads the file again:
 * before it says which key is current, and when it meets one that it does not know.
 */
export class KeyFile implements KeyKeeper {
  readonly path: string;
  private keys: ReadonlyMap<string, Buffer>;
  /** Which state of the file `keys` was read from. */
  private state: string;

  private constructor(path: string) {
    this.path = path;
    // Before the read: a file that changes between the two is read once more, never once too few.
    this.state = stateOf(path);
    this.keys = parse(path, readSecretFile(path));
  }

  /** Throws SecretFileError when the file is missing, unreadable, open to others or damaged. */
  static open(path: string): KeyFile {
    return new KeyFile(path);
  }

  /**
   * Opens the file, or makes one with a first key. Only for a start on an empty database: where wrapped keys exist, a
   * missing file must stop the start (`open`), because a new one opens none of them.
   */
  static openOrCreate(path: string): KeyFile {
    if (!existsSync(path)) {
      try {
        createSecretFile(path, format([randomBytes(32)]));
      } catch (error) {
        // Two processes on their first start: the one that came second reads what the first has written.
        if (!(error instanceof SecretFileError && error.code === 'exists')) throw error;
      }
    }
    return KeyFile.open(path);
  }

  rotate(): Promise<void> {
    return this.change((keys) => [randomBytes(32), ...keys.values()]);
  }

  retire(keyId: string): Promise<void> {
    return this.change((keys) => {
      const [current] = keys.keys();
      if (!keys.has(keyId)) throw new UnknownKeyError(keyId);
      if (keyId === current) throw new RangeError('The current key cannot be retired: rotate first.');
      return [...keys].filter(([id]) => id !== keyId).map(([, key]) => key);
    });
  }

  async currentKeyId(): Promise<string> {
    const [current] = await this.keyIds();
    return current as string;
  }

  async keyIds(): Promise<string[]> {
    this.refresh();
    return [...this.keys.keys()];
  }

  /** When the file was last written. */
  async changedAt(): Promise<Date> {
    return statSync(this.path).mtime;
  }

  async wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer> {
    const keyId = await this.currentKeyId();
    return wrapKey(WRAPPED_BY.file, keyId, this.key(keyId), secret, context);
  }

  async unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    const keyId = wrappedKeyId(wrapped);
    if (!this.keys.has(keyId)) this.refresh();
    return unwrapKey(WRAPPED_BY.file, this.key(keyId), wrapped, context);
  }

  async rewrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    const secret = await this.unwrap(wrapped, context);
    try {
      return await this.wrap(secret, context);
    } finally {
      secret.fill(0);
    }
  }

  keyIdOf(wrapped: Uint8Array): string {
    return wrappedKeyId(wrapped);
  }

  async close(): Promise<void> {}

  toJSON(): string {
    return '[KeyFile]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[KeyFile ${this.path}]`;
  }

  private async change(to: (keys: ReadonlyMap<string, Buffer>) => Buffer[]): Promise<void> {
    await changeSecretFile(this.path, (content) => format(to(parse(this.path, content))));
    this.refresh();
  }

  /** Throws SecretFileError for a file that is gone or damaged: nothing is wrapped with a key that lies nowhere. */
  private refresh(): void {
    const state = stateOf(this.path);
    if (state === this.state) return;
    this.keys = parse(this.path, readSecretFile(this.path));
    this.state = state;
  }

  private key(keyId: string): GcmKey {
    const key = this.keys.get(keyId);
    if (!key) throw new UnknownKeyError(keyId);
    return memoryKey(key);
  }
}

function idOf(key: Uint8Array): string {
  return createHash('sha256').update('rightful/key-id').update(key).digest('hex').slice(0, 16);
}

function format(keys: readonly Uint8Array[]): string {
  return `${[firstLine, ...keys.map((key) => `${idOf(key)} ${Buffer.from(key).toString('base64')}`)].join('\n')}\n`;
}

function parse(path: string, text: string): Map<string, Buffer> {
  const damaged = new SecretFileError(
    'damaged',
    `The key file ${path} is damaged. Restore it from its backup.`,
  );
  const [first, ...lines] = text.split('\n').filter((line) => line !== '');
  if (first !== firstLine || lines.length === 0) throw damaged;
  const keys = new Map<string, Buffer>();
  for (const line of lines) {
    const [id = '', encoded = ''] = line.split(' ');
    const key = Buffer.from(encoded, 'base64');
    if (key.length !== 32 || id.length !== 16 || !timingSafeEqual(Buffer.from(id), Buffer.from(idOf(key))))
      throw damaged;
    keys.set(id, key);
  }
  return keys;
}
