import { randomBytes } from 'node:crypto';
import { KeyServiceError, UnknownKeyError } from '../key-errors.ts';
import type { KeyContext, KeyKeeper } from '../key-service.ts';
import { type GcmKey, unwrapKey, WRAPPED_BY, wrapKey, wrappedKeyId } from '../wrapped-key.ts';
import type { Pkcs11Place } from './pkcs11-place.ts';
import { Pkcs11Token } from './pkcs11-token.ts';

/**
 * Keys in a token (an HSM, a smart card) over PKCS#11: AES-256-GCM is done in the token, and no key leaves it. An id is when the key
 * was made (6 bytes, milliseconds) and chance (2): the token itself says which is current, in every process at once.
 */
export class Pkcs11Keys implements KeyKeeper {
  private constructor(
    private readonly token: Pkcs11Token,
    private readonly place: Pkcs11Place,
  ) {}

  /** `mayBegin`: makes the first key where there is none. Throws KeyServiceError where the keys cannot be used. */
  static async open(place: Pkcs11Place, mayBegin: boolean): Promise<Pkcs11Keys> {
    const token = await Pkcs11Token.open(place);
    try {
      if ((await token.ids()).length === 0) {
        if (!mayBegin)
          throw new KeyServiceError(
            `The token holds no key labelled "${place.object}", and there is data that one wrapped. Put the right token in, or correct RIGHTFUL_KEYS.`,
          );
        await token.generate(newId([]));
      }
      return new Pkcs11Keys(token, place);
    } catch (error) {
      await token.close();
      throw error;
    }
  }

  async currentKeyId(): Promise<string> {
    const [current] = await this.keyIds();
    if (current !== undefined) return current;
    throw new KeyServiceError(`The token holds no key labelled "${this.place.object}" any more.`);
  }

  async keyIds(): Promise<string[]> {
    return (await this.token.ids()).sort().reverse();
  }

  async changedAt(): Promise<Date> {
    return new Date(madeAt(await this.currentKeyId()));
  }

  async wrap(secret: Uint8Array, context: KeyContext): Promise<Buffer> {
    const keyId = await this.currentKeyId();
    return wrapKey(WRAPPED_BY.pkcs11, keyId, this.#key(keyId), secret, context);
  }

  async unwrap(wrapped: Uint8Array, context: KeyContext): Promise<Buffer> {
    return unwrapKey(WRAPPED_BY.pkcs11, this.#key(wrappedKeyId(wrapped)), wrapped, context);
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

  async rotate(): Promise<void> {
    await this.token.generate(newId(await this.token.ids()));
  }

  async retire(keyId: string): Promise<void> {
    const keyIds = await this.keyIds();
    if (!keyIds.includes(keyId)) throw new UnknownKeyError(keyId);
    if (keyId === keyIds[0]) throw new RangeError('The current key cannot be retired: rotate first.');
    await this.token.destroy(keyId);
  }

  close(): Promise<void> {
    return this.token.close();
  }

  toJSON(): string {
    return '[Pkcs11Keys]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[Pkcs11Keys ${this.place.object}]`;
  }

  #key(keyId: string): GcmKey {
    const there = <T>(made: T | undefined): T => {
      if (made === undefined) throw new UnknownKeyError(keyId);
      return made;
    };
    return {
      encrypt: async (nonce, plain, data) => there(await this.token.encrypt(keyId, nonce, plain, data)),
      decrypt: async (nonce, sealed, data) => there(await this.token.decrypt(keyId, nonce, sealed, data)),
    };
  }
}

const madeAt = (keyId: string): number => Number.parseInt(keyId.slice(0, 12), 16);

/** Later than all others, whatever the clocks of machines say. */
function newId(others: readonly string[]): string {
  const at = Math.max(Date.now(), ...others.map((id) => madeAt(id) + 1));
  return at.toString(16).padStart(12, '0') + randomBytes(2).toString('hex');
}
