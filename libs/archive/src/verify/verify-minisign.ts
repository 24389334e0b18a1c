import { createHash, createPublicKey, verify } from 'node:crypto';

/** A minisign signature or key that is malformed or does not hold; the message says which. */
export class MinisignError extends Error {
  override readonly name = 'MinisignError';
}

export interface MinisignPublicKey {
  readonly keyId: string;
  readonly publicKey: Buffer;
}

/** Reads a public key: the one-line form, or a key file with its comment line. */
export function parseMinisignPublicKey(text: string): MinisignPublicKey {
  const lines = text.trim().split('\n');
  const line =
    (lines.length === 2 && lines[0]?.startsWith('untrusted comment: ') ? lines[1] : lines[0]) ?? '';
  const bytes = decode(line, 42, 'public key');
  if (bytes.toString('latin1', 0, 2) !== 'Ed')
    throw new MinisignError('the public key is not an Ed25519 key');
  return { keyId: keyId(bytes), publicKey: bytes.subarray(10) };
}

/**
 * Checks a signature file over a whole content. Only prehashed signatures are taken, and only in the exact form in
 * which this project writes them. Returns what was signed along; throws `MinisignError` otherwise.
 */
export function verifyMinisign(
  content: Uint8Array,
  signatureFile: string,
  publicKeyText: string,
): { keyId: string; trustedComment: string } {
  const key = parseMinisignPublicKey(publicKeyText);
  const [untrusted, signatureLine, trusted, globalLine, rest, ...more] = signatureFile.split('\n');
  const shaped = untrusted?.startsWith('untrusted comment: ') && trusted?.startsWith('trusted comment: ');
  if (!shaped || rest !== '' || more.length > 0) throw new MinisignError('the signature file is malformed');
  const signature = decode(signatureLine ?? '', 74, 'signature');
  const global = decode(globalLine ?? '', 64, 'global signature');
  if (signature.toString('latin1', 0, 2) !== 'ED')
    throw new MinisignError('the signature is not a prehashed one');
  if (keyId(signature) !== key.keyId) {
    throw new MinisignError(`the signature was made with the key ${keyId(signature)}, not with ${key.keyId}`);
  }
  const trustedComment = (trusted as string).slice('trusted comment: '.length);
  const ed25519 = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey.toString('base64url') },
    format: 'jwk',
  });
  const digest = createHash('blake2b512').update(content).digest();
  if (!verify(null, digest, ed25519, signature.subarray(10))) {
    throw new MinisignError('the signature does not hold: the signed file was changed');
  }
  const signed = Buffer.concat([signature.subarray(10), Buffer.from(trustedComment)]);
  if (!verify(null, signed, ed25519, global)) throw new MinisignError('the trusted comment was changed');
  return { keyId: key.keyId, trustedComment };
}

function keyId(bytes: Buffer): string {
  return Buffer.from(bytes.subarray(2, 10)).reverse().toString('hex');
}

function decode(line: string, byteLength: number, what: string): Buffer {
  const bytes = Buffer.from(line, 'base64');
  if (bytes.length !== byteLength || bytes.toString('base64') !== line) {
    throw new MinisignError(`the ${what} is malformed`);
  }
  return bytes;
}
