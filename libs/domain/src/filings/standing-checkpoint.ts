import { type AuditCheckpointRow, Checkpoints } from '@rightful/data';
import type { Portal } from '../portal/portal.ts';

/** A signed checkpoint of the audit log as it stands: everything done so far lies before it. */
export async function standingCheckpoint(portal: Portal): Promise<AuditCheckpointRow> {
  const { data, signing } = portal;
  const checkpoints = new Checkpoints(data.database, data.audit, signing.checkpoint);
  const now = portal.now();
  const made = await data.transact(now, () => checkpoints.sign(now));
  const checkpoint = made ?? (await checkpoints.last());
  if (!checkpoint) throw new Error('The audit log is empty: there is nothing to stand on.');
  return checkpoint;
}
