import { createHash } from 'node:crypto';
import { sha256Sums } from '../contents/sha256-sums.ts';
import {
  type MinisignSigner,
  minisignPublicKeyFile,
  minisignSignature,
} from '../minisign/minisign-format.ts';
import { type SmallFile, smallZip } from '../zip/small-zip.ts';

export const SUMS = 'SHA256SUMS';
export const SIGNATURE = '.minisig';
export const PUBLIC_KEY = 'minisign.pub';

/** The signature file of one document, as `minisign -V` takes it. */
export const signDocument = (
  signer: MinisignSigner,
  { name, bytes }: SmallFile,
  comment: string,
): SmallFile => ({
  name: `${name}${SIGNATURE}`,
  bytes: Buffer.from(minisignSignature(signer, [bytes], `file:${name} ${comment}`)),
});

/**
 * What an authority gets of a filing, in one file: every document with its signature, and a signed list of all of them, so that
 * nothing is missing unseen. `comment` is signed with each: one line.
 */
export function packageFiling(
  signer: MinisignSigner,
  documents: readonly SmallFile[],
  { comment, modifiedAt }: { readonly comment: string; readonly modifiedAt: string },
): Buffer {
  const key = { name: PUBLIC_KEY, bytes: Buffer.from(minisignPublicKeyFile(signer)) };
  const listed = [...documents, key];
  const sums = {
    name: SUMS,
    bytes: Buffer.from(
      [
        ...sha256Sums(
          listed.map(({ name, bytes }) => ({
            path: name,
            sha256: createHash('sha256').update(bytes).digest('hex'),
          })),
        ),
      ].join(''),
    ),
  };
  const signatures = [...documents, sums].map((file) => signDocument(signer, file, comment));
  return smallZip([...listed, sums, ...signatures], modifiedAt);
}
