import { createHash } from 'node:crypto';

/**
 * The file formats of minisign (https://jedisct1.github.io/minisign/), with prehashed signatures: Ed25519 over the
 * BLAKE2b-512 of the file, and a second signature over the first and the trusted comment.
 */
export interface MinisignSigner {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 16 hex digits; minisign prints them in upper case as the key's id. */
  readonly keyId: string;
  sign(message: Uint8Array): Uint8Array;
}

/** minisign keeps the id as a little-endian number, hence back to front. */
function keyIdBytes(keyId: string): Buffer {
  if (!/^[0-9a-f]{16}$/.test(keyId)) throw new TypeError('a minisign key id has 16 hex digits');
  return Buffer.from(keyId, 'hex').reverse();
}

/** The one-line form that `minisign -P` takes. */
export function minisignPublicKey(signer: Pick<MinisignSigner, 'publicKey' | 'keyId'>): string {
  return Buffer.concat([Buffer.from('Ed'), keyIdBytes(signer.keyId), signer.publicKey]).toString('base64');
}

/** The text of a public key file, as `minisign -p` takes it. */
export function minisignPublicKeyFile(signer: Pick<MinisignSigner, 'publicKey' | 'keyId'>): string {
  const id = signer.keyId.toUpperCase();
  return `untrusted comment: minisign public key ${id}\n${minisignPublicKey(signer)}\n`;
}

/** The text of a signature file over content that comes in pieces. `trustedComment` is signed too; one line. */
export function minisignSignature(
  signer: MinisignSigner,
  content: Iterable<Uint8Array>,
  trustedComment: string,
): string {
  if (/[\r\n]/.test(trustedComment)) throw new TypeError('a trusted comment is one line');
  const hash = createHash('blake2b512');
  for (const piece of content) hash.update(piece);
  const signature = signer.sign(hash.digest());
  const global = signer.sign(Buffer.concat([signature, Buffer.from(trustedComment)]));
  const line = Buffer.concat([Buffer.from('ED'), keyIdBytes(signer.keyId), signature]).toString('base64');
  return [
    `untrusted comment: signature from minisign key ${signer.keyId.toUpperCase()}`,
    line,
    `trusted comment: ${trustedComment}`,
    Buffer.from(global).toString('base64'),
    '',
  ].join('\n');
}
