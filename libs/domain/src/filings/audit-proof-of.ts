import type { AuditProof } from '@rightful/archive';
import { type AuditCheckpointRow, Checkpoints, chainExcerpt } from '@rightful/data';
import type { IncidentId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';

/** Proves that the entries of an incident stand in the audit log where they stood at this checkpoint, and shows no other. */
export async function auditProofOf(
  { data, signing }: Portal,
  incidentId: IncidentId,
  sequence: number,
): Promise<AuditProof> {
  const [checkpoint] = await new Checkpoints(data.database, data.audit, signing.checkpoint).upTo(sequence, 1);
  const excerpt = checkpoint && (await chainExcerpt(data.audit, incidentId, checkpoint));
  const key = signing.known('checkpoint').find(({ keyId }) => keyId === checkpoint?.keyId);
  if (!excerpt || !key || checkpoint.sequence !== sequence)
    throw new Error('The checkpoint of this filing is gone.');
  return {
    format: 'rightful-audit-proof/1',
    previousHash: hex(excerpt.previousHash),
    links: excerpt.links.map((link) =>
      Buffer.isBuffer(link)
        ? hex(link)
        : {
            sequence: link.sequence,
            at: link.at.toISOString(),
            action: link.action,
            actorKind: link.actorKind,
            privateDigest: hex(link.privateDigest),
          },
    ),
    checkpoint: stated(checkpoint, key.publicKey),
  };
}

const stated = ({ sequence, hash, at, keyId, signature }: AuditCheckpointRow, publicKey: Uint8Array) => ({
  sequence,
  hash: hex(hash),
  at: at.toISOString(),
  keyId,
  signature: hex(signature),
  publicKey: hex(publicKey),
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
