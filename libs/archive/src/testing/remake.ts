import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SigningKey } from '@rightful/vault';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { zipTime } from '../gate/zip-time.ts';
import { minisignPublicKeyFile, minisignSignature } from '../minisign/minisign-format.ts';
import { readZipStructure } from '../reading/zip-structure.ts';
import { planZip } from '../zip/zip-layout.ts';
import { centralDirectory, localHeader } from '../zip/zip-records.ts';
import { memorySource } from './memory-source.ts';

export type Files = Map<string, Buffer>;

/** The wall clocks of the entries of an archive of ours, by name. */
export function timesOf(zip: Buffer): Map<string, string> {
  const { entries } = readZipStructure(memorySource(zip));
  return new Map(entries.map(({ name, modified }) => [name, zipTime(modified)]));
}

interface Listed {
  path: string;
  sha256: string;
  byteLength: number;
  mediaType: string;
  article?: string;
  recordingId?: string;
}
export type ManifestJson = { files: Listed[]; counts: Record<string, number> } & Record<string, Json>;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The files of an archive of ours, in order. */
export function filesOf(zip: Buffer): Files {
  return new Map(
    readZipStructure(memorySource(zip)).entries.map(({ name, dataOffset, byteLength }) => [
      name,
      Buffer.from(zip.subarray(dataOffset, dataOffset + byteLength)),
    ]),
  );
}

/** A well-formed zip of these files; `times` are their wall clocks where they matter. */
export function zipOf(files: Files, times: ReadonlyMap<string, string> = new Map()): Buffer {
  const layout = planZip(
    [...files].map(([name, bytes]) => ({
      name,
      byteLength: bytes.length,
      crc32: crc32(bytes),
      modifiedAt: times.get(name) ?? '2018-10-01T09:30:00',
    })),
  );
  const parts: Buffer[] = [];
  for (const member of layout.members) parts.push(localHeader(member), files.get(member.name) as Buffer);
  return Buffer.concat([...parts, ...centralDirectory(layout)]);
}

export function manifestOf(files: Files): ManifestJson {
  return JSON.parse((files.get('manifest.json') as Buffer).toString()) as ManifestJson;
}

/**
 * What somebody with the exporter's power could do: lists what is there anew (digests, lengths, counts, sums) and signs
 * it with a key. `edit` may change the manifest before it is signed.
 */
export function relist(
  files: Files,
  signer?: SigningKey,
  edit: (manifest: ManifestJson) => void = () => {},
): void {
  const manifest = manifestOf(files);
  const unlisted = ['manifest.json', 'manifest.json.minisig', 'SHA256SUMS'];
  if (signer && files.has('minisign.pub'))
    files.set('minisign.pub', Buffer.from(minisignPublicKeyFile(signer)));
  const known = new Map(manifest.files.map((file) => [file.path, file]));
  manifest.files = [...files]
    .filter(([path]) => !unlisted.includes(path))
    .map(([path, bytes]) => ({
      ...(known.get(path) ?? { mediaType: 'text/plain', article: 'LAW copy' }),
      path,
      sha256: sha256(bytes),
      byteLength: bytes.length,
    }));
  manifest.counts = {
    files: manifest.files.length,
    byteLength: manifest.files.reduce((sum, file) => sum + file.byteLength, 0),
    recordings: manifest.files.filter(({ path }) => path.startsWith('recordings/')).length,
    transcripts: manifest.files.filter(({ path }) => path.startsWith('transcripts/')).length,
  };
  if (signer) manifest.keyId = signer.keyId;
  edit(manifest);
  files.set('manifest.json', Buffer.from(canonicalJson(manifest as unknown as Json)));
  if (signer) {
    const { archive, createdAt } = manifest;
    const { id } = manifest.request as { id: string };
    const comment = `request ${id} archive ${archive} created ${createdAt}`;
    const signature = minisignSignature(signer, [files.get('manifest.json') as Buffer], comment);
    files.set('manifest.json.minisig', Buffer.from(signature));
  }
  const sums = [...files]
    .filter(([path]) => path !== 'SHA256SUMS')
    .map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  files.set('SHA256SUMS', Buffer.from(sums.join('')));
}
