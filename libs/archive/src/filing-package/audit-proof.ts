import { createHash } from 'node:crypto';
import { encodeParts, verifySignature } from '@rightful/vault';

export const AUDIT_PROOF = 'audit-proof.json';

/** An entry of the incident, as it is shown: what happened when, and in which role; the rest is a digest. Hashes are in hex. */
export interface ShownLink {
  readonly sequence: number;
  readonly at: string;
  readonly action: string;
  readonly actorKind: string;
  readonly privateDigest: string;
}

/** A stretch of the audit chain up to a signed checkpoint; of entries that tell of something else only a digest stands in it. */
export interface AuditProof {
  readonly format: 'rightful-audit-proof/1';
  readonly previousHash: string;
  readonly links: readonly (ShownLink | string)[];
  readonly checkpoint: {
    readonly sequence: number;
    readonly hash: string;
    readonly at: string;
    readonly keyId: string;
    /** Ed25519, in hex. */
    readonly signature: string;
    /** 32 bytes in hex. */
    readonly publicKey: string;
  };
}

export interface AuditProofVerdict {
  readonly ok: boolean;
  /** Entries of the incident that stand in the chain. */
  readonly entries: readonly ShownLink[];
  /** What is wrong; empty where all is well. */
  readonly problems: readonly string[];
}

/** Follows the chain link by link to the checkpoint, and checks its signature. Never throws over what the proof holds. */
export function verifyAuditProof(proof: AuditProof): AuditProofVerdict {
  try {
    return follow(proof);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    return { ok: false, entries: [], problems: [`the proof of the audit log cannot be read: ${text}`] };
  }
}

function follow({ format, previousHash, links, checkpoint }: AuditProof): AuditProofVerdict {
  const problems: string[] = [];
  if (format !== 'rightful-audit-proof/1') problems.push(`the proof is of an unknown form: ${format}`);
  const entries: ShownLink[] = [];
  let sequence = checkpoint.sequence - links.length;
  let hash = hex(previousHash);
  for (const link of links) {
    sequence += 1;
    if (typeof link !== 'string') {
      if (link.sequence !== sequence)
        problems.push(`entry ${link.sequence} does not stand at place ${sequence}`);
      entries.push(link);
    }
    hash = sha256('rightful/audit-entry/2', typeof link === 'string' ? hex(link) : contentOf(link), hash);
  }
  if (!hash.equals(hex(checkpoint.hash))) problems.push('the entries do not lead to the checkpoint');
  const message = encodeParts([
    'rightful/audit-checkpoint/1',
    String(checkpoint.sequence),
    hex(checkpoint.hash),
    String(Date.parse(checkpoint.at)),
  ]);
  if (!verifySignature(hex(checkpoint.publicKey), message, hex(checkpoint.signature)))
    problems.push('the checkpoint is not signed by its key');
  return { ok: problems.length === 0, entries, problems };
}

const contentOf = ({ sequence, at, action, actorKind, privateDigest }: ShownLink): Buffer =>
  sha256(
    'rightful/audit-content/2',
    String(sequence),
    String(Date.parse(at)),
    action,
    actorKind,
    hex(privateDigest),
  );

const sha256 = (...parts: readonly (string | Uint8Array)[]): Buffer =>
  createHash('sha256').update(encodeParts(parts)).digest();

function hex(text: string): Buffer {
  if (!/^([0-9a-f]{2})+$/.test(text)) throw new TypeError('a hash is written in hex');
  return Buffer.from(text, 'hex');
}
