import { Checkpoints } from '@rightful/data';
import type { CheckpointWitness } from './checkpoint-witness.ts';
import type { Portal } from './portal.ts';

/** Signs where the log ends, in the database, and then outside it. */
export async function signCheckpoint(portal: Portal, witness: CheckpointWitness): Promise<void> {
  const { data, signing } = portal;
  const checkpoints = new Checkpoints(data.database, data.audit, signing.checkpoint);
  const now = portal.now();
  const checkpoint = await data.transact(now, () => checkpoints.sign(now));
  if (checkpoint) await witness.keep(checkpoint);
}
