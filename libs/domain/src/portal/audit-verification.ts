import { join } from 'node:path';
import { type AuditVerdict, verifyAudit } from '@rightful/data';
import { CheckpointWitness } from './checkpoint-witness.ts';
import type { Portal } from './portal.ts';

/** Walks the whole log against its checkpoints, inside and outside the database. */
export async function verifyLog(portal: Portal): Promise<AuditVerdict> {
  const witness = new CheckpointWitness(join(portal.config.sharedDir, 'audit', 'checkpoints.ndjson'));
  const known = portal.signing.known('checkpoint');
  return verifyAudit(portal.data.database, portal.data.audit, {
    publicKeys: new Map(known.map(({ keyId, publicKey }) => [keyId, publicKey])),
    witnessed: await witness.read(),
  });
}
