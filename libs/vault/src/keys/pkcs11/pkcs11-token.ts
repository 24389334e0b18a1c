import { randomBytes } from 'node:crypto';
import type { AesGCM, Handle, Mechanism } from 'pkcs11js';
import { nonceLength, tagLength } from '../../primitives/aes-gcm.ts';
import { KeyServiceError } from '../key-errors.ts';
import { pkcs11Failure, tokenCode } from './pkcs11-failure.ts';
import { Pkcs11Library } from './pkcs11-library.ts';
import type { Pkcs11Place } from './pkcs11-place.ts';

/** With these the session, or the token under it, is gone; a new one may be had. */
const LOST = new Set([
  'CKR_CRYPTOKI_NOT_INITIALIZED',
  'CKR_DEVICE_ERROR',
  'CKR_DEVICE_REMOVED',
  'CKR_GENERAL_ERROR',
  'CKR_KEY_HANDLE_INVALID',
  'CKR_OBJECT_HANDLE_INVALID',
  'CKR_SESSION_CLOSED',
  'CKR_SESSION_HANDLE_INVALID',
  'CKR_SLOT_ID_INVALID',
  'CKR_TOKEN_NOT_PRESENT',
  'CKR_TOKEN_NOT_RECOGNIZED',
  'CKR_USER_NOT_LOGGED_IN',
]);
const WRONG_PIN = new Set(['CKR_PIN_INCORRECT', 'CKR_PIN_LOCKED', 'CKR_PIN_EXPIRED']);

/** One token, signed in to. AES keys of one label live in it, each with an id of 8 bytes, and never leave it. */
export class Pkcs11Token {
  #session: { readonly handle: Handle; readonly start: number } | undefined;
  /** By id, in hex. */
  #keys = new Map<string, Handle>();
  #wrongPin: KeyServiceError | undefined;

  private constructor(
    private readonly library: Pkcs11Library,
    private readonly place: Pkcs11Place,
  ) {}

  /** Throws KeyServiceError for a library, a token or a PIN that is not right. */
  static async open(place: Pkcs11Place): Promise<Pkcs11Token> {
    const library = await Pkcs11Library.use(place.modulePath);
    const token = new Pkcs11Token(library, place);
    try {
      await token.ids();
      return token;
    } catch (error) {
      await token.close();
      throw error;
    }
  }

  /** The ids of all keys, in hex, as the token has them now. */
  ids(): Promise<string[]> {
    return this.#do(async (session) => {
      this.#find(session);
      return [...this.#keys.keys()];
    });
  }

  /** Makes an AES key of 256 bits that cannot be taken out. */
  async generate(id: string): Promise<void> {
    const { names, calls } = this.library;
    await this.#do(async (session) => {
      calls.C_GenerateKey(session, { mechanism: names.CKM_AES_KEY_GEN }, [
        ...this.#template(),
        { type: names.CKA_ID, value: Buffer.from(id, 'hex') },
        { type: names.CKA_VALUE_LEN, value: 32 },
        { type: names.CKA_TOKEN, value: true },
        { type: names.CKA_PRIVATE, value: true },
        { type: names.CKA_SENSITIVE, value: true },
        { type: names.CKA_EXTRACTABLE, value: false },
        { type: names.CKA_ENCRYPT, value: true },
        { type: names.CKA_DECRYPT, value: true },
      ]);
    });
  }

  async destroy(id: string): Promise<void> {
    await this.#do(async (session) => {
      const key = this.#key(session, id);
      if (key) this.library.calls.C_DestroyObject(session, key);
      this.#keys.delete(id);
    });
  }

  /** Ciphertext and tag; undefined where there is no such key. */
  encrypt(id: string, nonce: Uint8Array, plain: Uint8Array, data: Uint8Array): Promise<Buffer | undefined> {
    const { calls } = this.library;
    return this.#do(async (session) => {
      const key = this.#key(session, id);
      if (!key) return undefined;
      calls.C_EncryptInit(session, this.#gcm(nonce, data), key);
      return calls.C_EncryptAsync(session, Buffer.from(plain), Buffer.alloc(plain.length + tagLength));
    });
  }

  /** Null: not authentic; undefined: there is no such key. */
  decrypt(
    id: string,
    nonce: Uint8Array,
    sealed: Uint8Array,
    data: Uint8Array,
  ): Promise<Buffer | null | undefined> {
    const { calls } = this.library;
    return this.#do(async (session) => {
      const key = this.#key(session, id);
      if (!key) return undefined;
      calls.C_DecryptInit(session, this.#gcm(nonce, data), key);
      try {
        return await calls.C_DecryptAsync(session, Buffer.from(sealed), Buffer.alloc(sealed.length));
      } catch (error) {
        // Tokens name what is not authentic by many codes, some by that of any failure: a key that still works tells.
        if (await this.#works(session, key)) return null;
        throw error;
      }
    });
  }

  async close(): Promise<void> {
    await this.library.inLine(async () => {
      const { handle, start } = this.#session ?? {};
      this.#session = undefined;
      if (!handle || start !== this.library.starts) return;
      try {
        this.library.calls.C_CloseSession(handle);
      } catch (error) {
        if (tokenCode(error) === undefined) throw error;
      }
    });
    await this.library.release();
  }

  /** In its turn, in a session; where that was lost, once more in a new one. */
  #do<T>(work: (session: Handle) => Promise<T>): Promise<T> {
    return this.library.inLine(async () => {
      try {
        try {
          return await work(this.#signedIn());
        } catch (error) {
          if (!LOST.has(tokenCode(error) ?? '')) throw error;
          this.library.start();
          return await work(this.#signedIn());
        }
      } catch (error) {
        throw pkcs11Failure(error);
      }
    });
  }

  #signedIn(): Handle {
    const { names, calls, starts } = this.library;
    if (this.#session?.start === starts) return this.#session.handle;
    if (this.#wrongPin) throw this.#wrongPin;
    const slot = this.library.slotOf(this.place.token);
    const handle = calls.C_OpenSession(slot, names.CKF_SERIAL_SESSION | names.CKF_RW_SESSION);
    try {
      calls.C_Login(handle, names.CKU_USER, this.place.pin);
    } catch (error) {
      const code = tokenCode(error) ?? '';
      if (code !== 'CKR_USER_ALREADY_LOGGED_IN') {
        calls.C_CloseSession(handle);
        if (WRONG_PIN.has(code)) this.#wrongPin = pkcs11Failure(error) as KeyServiceError;
        throw error;
      }
    }
    this.#session = { handle, start: starts };
    this.#keys.clear();
    return handle;
  }

  #key(session: Handle, id: string): Handle | undefined {
    if (!this.#keys.has(id)) this.#find(session);
    return this.#keys.get(id);
  }

  #find(session: Handle): void {
    const { names, calls } = this.library;
    const had = this.#keys.size;
    this.#keys.clear();
    calls.C_FindObjectsInit(session, this.#template());
    let found: Handle[];
    try {
      found = calls.C_FindObjects(session, 1_000);
    } finally {
      calls.C_FindObjectsFinal(session);
    }
    // A token that was pulled out answers as if it were empty.
    if (had > 0 && found.length === 0) throw new Error('CKR_TOKEN_NOT_PRESENT');
    for (const key of found) {
      const [id, extractable] = calls.C_GetAttributeValue(session, key, [
        { type: names.CKA_ID },
        { type: names.CKA_EXTRACTABLE },
      ]);
      const bytes = Buffer.from(id?.value as Buffer);
      const comesOut = Buffer.from(extractable?.value as Buffer)[0] !== 0;
      if (bytes.length !== 8 || comesOut)
        throw new KeyServiceError(
          `A key labelled "${this.place.object}" in the token was made by somebody else, or can be taken out. Name another label in RIGHTFUL_KEYS: the portal makes its keys itself.`,
        );
      this.#keys.set(bytes.toString('hex'), key);
    }
  }

  async #works(session: Handle, key: Handle): Promise<boolean> {
    const { calls } = this.library;
    try {
      calls.C_EncryptInit(session, this.#gcm(randomBytes(nonceLength), Buffer.from('rightful/probe')), key);
      await calls.C_EncryptAsync(session, Buffer.alloc(1), Buffer.alloc(1 + tagLength));
      return true;
    } catch {
      return false;
    }
  }

  #template() {
    const { names } = this.library;
    return [
      { type: names.CKA_CLASS, value: names.CKO_SECRET_KEY },
      { type: names.CKA_KEY_TYPE, value: names.CKK_AES },
      { type: names.CKA_LABEL, value: this.place.object },
    ];
  }

  #gcm(nonce: Uint8Array, associatedData: Uint8Array): Mechanism {
    const { CKM_AES_GCM: mechanism, CK_PARAMS_AES_GCM: type } = this.library.names;
    const [iv, aad] = [Buffer.from(nonce), Buffer.from(associatedData)];
    const parameter: AesGCM = { type, iv, aad, ivBits: nonceLength * 8, tagBits: tagLength * 8 };
    return { mechanism, parameter };
  }
}
