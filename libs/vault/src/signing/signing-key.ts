import type { KeyObject } from 'node:crypto';
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync } from 'node:fs';
import { createSecretFile, readSecretFile, SecretFileError } from '../files/secret-file.ts';

/** An Ed25519 signing key. Its file is PKCS#8 in PEM with mode 0400, which openssl reads as well. */
export class SigningKey {
  /** 32 bytes, raw. */
  readonly publicKey: Buffer;
  /** 16 hex digits, made from the public key: put it beside each signature, so that keys can follow one another. */
  readonly keyId: string;
  private readonly privateKey: KeyObject;

  private constructor(privateKey: KeyObject) {
    this.privateKey = privateKey;
    this.publicKey = rawPublicKey(privateKey);
    this.keyId = signingKeyId(this.publicKey);
  }

  static generate(): SigningKey {
    return new SigningKey(generateKeyPairSync('ed25519').privateKey);
  }

  /** Throws SecretFileError when the file is missing, unreadable, open to others or not an Ed25519 key. */
  static open(path: string): SigningKey {
    const pem = readSecretFile(path);
    let key: KeyObject;
    try {
      key = createPrivateKey(pem);
    } catch {
      throw new SecretFileError('damaged', `The signing key ${path} is damaged. Restore it from its backup.`);
    }
    if (key.asymmetricKeyType !== 'ed25519') {
      throw new SecretFileError('damaged', `The signing key ${path} is not an Ed25519 key.`);
    }
    return new SigningKey(key);
  }

  static openOrCreate(path: string): SigningKey {
    if (!existsSync(path)) {
      try {
        createSecretFile(path, SigningKey.generate().toPem());
      } catch (error) {
        if (!(error instanceof SecretFileError && error.code === 'exists')) throw error;
      }
    }
    return SigningKey.open(path);
  }

  /** 64 bytes over the message as it is (no prehash). */
  sign(message: Uint8Array): Buffer {
    return sign(null, message, this.privateKey);
  }

  /** Secret: only for the key file, or for a worker thread. */
  toPem(): string {
    return this.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  }

  static fromPem(pem: string): SigningKey {
    return new SigningKey(createPrivateKey(pem));
  }
}

export function signingKeyId(publicKey: Uint8Array): string {
  return createHash('sha256').update('rightful/signing-key-id').update(publicKey).digest('hex').slice(0, 16);
}

function rawPublicKey(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}
