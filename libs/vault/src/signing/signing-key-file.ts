import { existsSync } from 'node:fs';
import { changeSecretFile } from '../files/change-secret-file.ts';
import { stateOf } from '../files/file-state.ts';
import {
  createSecretFile,
  readSecretFile,
  replaceSecretFile,
  SecretFileError,
} from '../files/secret-file.ts';
import { SigningKey, signingKeyId } from './signing-key.ts';

const firstLine = 'rightful-older-public-keys v1';

/** What a signature is checked with. */
export interface KnownKey {
  /** 16 hex digits. */
  readonly keyId: string;
  /** 32 bytes, raw. */
  readonly publicKey: Buffer;
}

/**
 * A signing key that others follow while it is in use. Its file holds the current one alone; beside it, in `<file>.older`, stand the
 * public halves of those before: what they signed stays good, and nobody can sign with them any more. When another process rotates,
 * this one reads the files again at the next look.
 */
export class SigningKeyFile {
  #read: { readonly state: string; readonly current: SigningKey; readonly older: readonly KnownKey[] };

  private constructor(private readonly path: string) {
    this.#read = this.#readAnew();
  }

  /** Throws SecretFileError when a file is unreadable, open to others or damaged. */
  static openOrCreate(path: string): SigningKeyFile {
    SigningKey.openOrCreate(path);
    return new SigningKeyFile(path);
  }

  get current(): SigningKey {
    return this.#fresh().current;
  }

  /** All whose signatures hold, the current one first. */
  get known(): readonly KnownKey[] {
    const { current, older } = this.#fresh();
    return [current, ...older];
  }

  /** The public half of the one before is kept first: killed in between, the current one stands there twice, which harms nobody. */
  async rotate(): Promise<void> {
    await changeSecretFile(this.path, (pem) => {
      const current = SigningKey.fromPem(pem);
      const older = [current, ...readOlder(this.#olderPath)].map(({ publicKey }) =>
        publicKey.toString('base64'),
      );
      const write = existsSync(this.#olderPath) ? replaceSecretFile : createSecretFile;
      write(this.#olderPath, `${[firstLine, ...new Set(older)].join('\n')}\n`);
      return SigningKey.generate().toPem();
    });
  }

  get #olderPath(): string {
    return `${this.path}.older`;
  }

  #fresh() {
    if (stateOf(this.path) !== this.#read.state) this.#read = this.#readAnew();
    return this.#read;
  }

  #readAnew() {
    // Before the read: a file that changes between the two is read once more, never once too few.
    const state = stateOf(this.path);
    return { state, current: SigningKey.open(this.path), older: readOlder(this.#olderPath) };
  }
}

function readOlder(path: string): KnownKey[] {
  if (!existsSync(path)) return [];
  const [first, ...lines] = readSecretFile(path).trimEnd().split('\n');
  const keys = lines.map((line) => Buffer.from(line, 'base64'));
  if (first !== firstLine || keys.some(({ length }) => length !== 32))
    throw new SecretFileError('damaged', `The key file ${path} is damaged. Restore it from its backup.`);
  return keys.map((publicKey) => ({ keyId: signingKeyId(publicKey), publicKey }));
}
