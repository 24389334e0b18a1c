import { createHash } from 'node:crypto';
import type { ByteSource } from '../reading/byte-source.ts';
import { readEntries } from '../reading/read-entries.ts';
import { readZipStructure } from '../reading/zip-structure.ts';
import { verifyMinisign } from '../verify/verify-minisign.ts';
import { AUDIT_PROOF, type AuditProof, type ShownLink, verifyAuditProof } from './audit-proof.ts';
import { PUBLIC_KEY, SIGNATURE, SUMS } from './package-filing.ts';

const NOTIFICATION = 'notification.json';
const MOST_BYTES = 256 * 2 ** 20;

export interface FilingPackageReport {
  readonly ok: boolean;
  /** `key-from-package`: the key that lies in it, which cannot show who made it. */
  readonly trust: 'given-key' | 'key-from-package';
  readonly keyId: string | null;
  readonly about: string | null;
  /** What happened, by the audit log, in the order of the chain. */
  readonly timeline: readonly ShownLink[];
  readonly problems: readonly string[];
}

/** Whether this is what an authority got of a filing, and no archive of recordings. */
export function isFilingPackage(source: ByteSource): boolean {
  try {
    return readZipStructure(source).entries.some(({ name }) => name === NOTIFICATION);
  } catch {
    return false;
  }
}

/** Checks a filing by nothing but itself and, when it is given, the controller's public key. Never throws over what it holds. */
export function verifyFilingPackage(source: ByteSource, givenKey?: string): FilingPackageReport {
  const problems: string[] = [];
  const attempt = <T>(what: string, act: () => T): T | null => {
    try {
      return act();
    } catch (error) {
      problems.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };
  const files = attempt('the zip is not in order', () => readFiles(source)) ?? new Map<string, Buffer>();
  const key = givenKey ?? files.get(PUBLIC_KEY)?.toString('latin1');
  let keyId: string | null = null;
  for (const name of files.keys()) {
    if (name.endsWith(SIGNATURE) || name === PUBLIC_KEY) continue;
    const signature = files.get(`${name}${SIGNATURE}`)?.toString('utf8');
    attempt(name, () => {
      if (!key || !signature) throw new Error(key ? 'it is not signed' : 'there is no public key');
      keyId = verifyMinisign(files.get(name) ?? Buffer.alloc(0), signature, key).keyId;
    });
  }
  problems.push(...sumsProblems(files));
  const proof = attempt(AUDIT_PROOF, () => JSON.parse(textOf(files, AUDIT_PROOF)) as AuditProof);
  const chain = proof && verifyAuditProof(proof);
  problems.push(...(chain?.problems ?? []));
  const notification = attempt(NOTIFICATION, () => JSON.parse(textOf(files, NOTIFICATION)) as Notification);
  if (proof && notification && proof.checkpoint.hash !== notification.checkpoint.hash)
    problems.push('the notification stands on another place of the audit log than its proof');
  return {
    ok: problems.length === 0,
    trust: givenKey === undefined ? 'key-from-package' : 'given-key',
    keyId,
    about:
      notification &&
      `case ${notification.caseNumber}, version ${notification.version} (${notification.kind})`,
    timeline: chain?.entries ?? [],
    problems,
  };
}

interface Notification {
  readonly caseNumber: string;
  readonly version: number;
  readonly kind: string;
  readonly checkpoint: { readonly hash: string };
}

function textOf(files: ReadonlyMap<string, Buffer>, name: string): string {
  const bytes = files.get(name);
  if (!bytes) throw new Error('it is missing');
  return bytes.toString('utf8');
}

function readFiles(source: ByteSource): Map<string, Buffer> {
  const structure = readZipStructure(source);
  const length = structure.entries.reduce((sum, { byteLength }) => sum + byteLength, 0);
  if (length > MOST_BYTES) throw new Error('it is too large for a filing');
  const files = new Map<string, Buffer>();
  let pieces: Buffer[] = [];
  readEntries(source, structure, {
    begin: () => {
      pieces = [];
      return (piece) => void pieces.push(Buffer.from(piece));
    },
    end: ({ name }) => void files.set(name, Buffer.concat(pieces)),
  });
  return files;
}

/** Every document stands in the signed list with its digest, and nothing else does. */
function sumsProblems(files: ReadonlyMap<string, Buffer>): string[] {
  const listed = new Map(
    (files.get(SUMS)?.toString('utf8') ?? '')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)] as const),
  );
  const present = [...files.keys()].filter((name) => name !== SUMS && !name.endsWith(SIGNATURE));
  return [
    ...[...listed.keys()].filter((name) => !files.has(name)).map((name) => `${name}: it is missing`),
    ...present.filter((name) => !listed.has(name)).map((name) => `${name}: it does not stand in the list`),
    ...present
      .filter((name) => listed.has(name) && listed.get(name) !== sha256Hex(files.get(name)))
      .map((name) => `${name}: it is not the one that stands in the list`),
  ];
}

const sha256Hex = (bytes: Buffer | undefined): string =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
