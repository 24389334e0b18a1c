import type { KeyMetadata } from '@aws-sdk/client-kms';
import { SealError } from '../../seal/seal-error.ts';
import { KeyServiceError, UnknownKeyError } from '../key-errors.ts';
import type { KeyContext, KeyKeeper } from '../key-service.ts';
import {
  checkWrappedBy,
  headLength,
  secretLength,
  WRAPPED_BY,
  wrappedHead,
  wrappedKeyId,
} from '../wrapped-key.ts';
import type { KmsClient } from './kms-client.ts';
import { kmsKeyName, kmsNameIn, nameLength } from './kms-key-name.ts';

/** How long a key is taken for the current one before the KMS is asked again. */
const KNOWN_MS = 30_000;

interface CurrentKey {
  readonly keyId: string;
  readonly arn: string;
  readonly rest: Buffer;
  readonly createdAt: Date;
}

/**
 * Keys in a KMS with the API of AWS; none of them ever leaves it. Wrapped: driver | key id (8) | kind (1) | rest of the id (8) | what the
 * KMS made, bound to the context by its encryption context. Only keys of the account and region of the current one are asked: a row
 * cannot send the portal to somebody else's. Older keys are remembered by aliases, `<alias>/until-<time>`.
 */
export class KmsKeys implements KeyKeeper {
  #known: { readonly key: Promise<CurrentKey>; readonly askedAt: number } | undefined;
  /** What the ARN of every key of this account and region begins with. */
  #place: string | undefined;

  constructor(
    private readonly client: KmsClient,
    /** What the configuration says: an alias or a key. */
    private readonly configured: string,
    private readonly knownMs = KNOWN_MS,
  ) {}

  async currentKeyId(): Promise<string> {
    return (await this.#current()).keyId;
  }

  async wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer> {
    const { keyId, rest, arn } = await this.#current();
    const head = wrappedHead(WRAPPED_BY.kms, keyId, secret);
    return Buffer.concat([head, rest, await this.client.encrypt(arn, secret, context)]);
  }

  async unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    const arn = await this.#keyOf(wrapped);
    const plain = await this.#asked(wrapped, this.client.decrypt(arn, madeByKms(wrapped), context));
    if (plain.length !== secretLength) throw new SealError('wrong-length');
    return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength);
  }

  async rewrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    const from = await this.#keyOf(wrapped);
    const { keyId, rest, arn } = await this.#current();
    const head = wrappedHead(WRAPPED_BY.kms, keyId, Buffer.alloc(secretLength));
    const moved = this.client.reEncrypt({ from, to: arn }, madeByKms(wrapped), context);
    return Buffer.concat([head, rest, await this.#asked(wrapped, moved)]);
  }

  keyIdOf(wrapped: Uint8Array): string {
    return wrappedKeyId(wrapped);
  }

  async keyIds(): Promise<readonly string[]> {
    // Asked anew: what was known half a minute ago may stand among the older ones by now.
    const { keyId } = await this.#ask();
    const older = (await this.#older()).map(({ name }) => kmsKeyName(name).keyId);
    return [...new Set([keyId, ...older])];
  }

  async changedAt(): Promise<Date> {
    const [latest] = await this.#older();
    return latest?.until ?? (await this.#current()).createdAt;
  }

  /** The alias of the older key first: killed in between, it names the current one twice, which harms nobody. */
  async rotate(): Promise<void> {
    const alias = this.#alias();
    const { arn: older } = await this.#ask();
    const arn = await this.client.createKey(`Rightful: wraps what ${alias} names`);
    await this.client.createAlias(`${alias}/until-${new Date().toISOString().replace(/[:.]/g, '-')}`, older);
    await this.client.updateAlias(alias, arn);
    this.#known = undefined;
  }

  /** Disabled, not deleted: that is for who administers the KMS, after as long as they want to be able to go back. */
  async retire(keyId: string): Promise<void> {
    this.#known = undefined;
    if (keyId === (await this.currentKeyId()))
      throw new RangeError('The current key cannot be retired: rotate first.');
    const retired = (await this.#older()).filter(({ name }) => kmsKeyName(name).keyId === keyId);
    if (!retired[0]) throw new UnknownKeyError(keyId);
    await this.client.disable(retired[0].name);
    for (const { alias } of retired) await this.client.deleteAlias(alias);
  }

  async close(): Promise<void> {
    this.client.close();
  }

  toJSON(): string {
    return '[KmsKeys]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[KmsKeys ${this.configured}]`;
  }

  /** The newest first. */
  async #older(): Promise<{ alias: string; name: string; until: Date }[]> {
    if (!isAlias(this.configured)) return [];
    const start = `${this.#alias()}/until-`;
    return (await this.client.aliases(start))
      .flatMap(({ AliasName: alias = '', TargetKeyId: name }) => {
        const until = new Date(
          alias.slice(start.length).replace(/^(.{13})-(..)-(..)-(...Z)$/, '$1:$2:$3.$4'),
        );
        return name ? [{ alias, name, until }] : [];
      })
      .sort((one, other) => other.until.getTime() - one.until.getTime());
  }

  #alias(): string {
    if (isAlias(this.configured)) return this.configured.replace(/^arn:.*:alias\//, 'alias/');
    throw new KeyServiceError(
      'RIGHTFUL_KEYS names a key, not an alias. Make the new key in the KMS, name it in RIGHTFUL_KEYS on every machine, restart one after the other, then run: rightful keys rotate --rewrap-only',
    );
  }

  #current(): Promise<CurrentKey> {
    const now = Date.now();
    if (!this.#known || now - this.#known.askedAt >= this.knownMs) {
      const key = this.#ask();
      const asked = { key, askedAt: now };
      this.#known = asked;
      key.catch(() => {
        if (this.#known === asked) this.#known = undefined;
      });
    }
    return this.#known.key;
  }

  async #ask(): Promise<CurrentKey> {
    const described = await this.client.describe(this.configured);
    checkUsable(described);
    const { KeyId: name = '', Arn: arn = '', CreationDate: createdAt = new Date() } = described;
    this.#place = arn.slice(0, arn.lastIndexOf('/') + 1);
    return { ...kmsKeyName(name), arn, createdAt };
  }

  async #keyOf(wrapped: Uint8Array): Promise<string> {
    checkWrappedBy(WRAPPED_BY.kms, wrapped);
    const name = kmsNameIn(wrapped);
    if (this.#place === undefined) await this.#current();
    return `${this.#place}${name}`;
  }

  /** A key that the KMS does not know is one that this service lacks. */
  async #asked<T>(wrapped: Uint8Array, calling: Promise<T>): Promise<T> {
    try {
      return await calling;
    } catch (error) {
      const { name } = ((error as Error).cause ?? {}) as { name?: string };
      throw name === 'NotFoundException' ? new UnknownKeyError(wrappedKeyId(wrapped)) : error;
    }
  }
}

const isAlias = (configured: string): boolean => /^(arn:[^/]*:)?alias\//.test(configured);

const madeByKms = (wrapped: Uint8Array): Uint8Array => wrapped.subarray(headLength + nameLength);

function checkUsable({ KeyState, KeySpec, KeyUsage }: KeyMetadata): void {
  if (KeySpec !== 'SYMMETRIC_DEFAULT' || (KeyUsage && KeyUsage !== 'ENCRYPT_DECRYPT'))
    throw new KeyServiceError(
      'The key of RIGHTFUL_KEYS cannot wrap: a symmetric one for encrypting and decrypting is needed.',
    );
  if (KeyState !== 'Enabled')
    throw new KeyServiceError(
      `The key of RIGHTFUL_KEYS is not enabled in the KMS (${KeyState}). Enable it: without it nothing that it wrapped opens.`,
    );
}
