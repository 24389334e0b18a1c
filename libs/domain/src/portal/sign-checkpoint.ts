import type { Checkpoints } from '@rightful/data';
import type { CheckpointWitness } from './checkpoint-witness.ts';
import type { Portal } from './portal.ts';

/** Signs where the log ends, in the database, and then outside it. */
export async function signCheckpoint(
  portal: Portal,
  checkpoints: Checkpoints,
  witness: CheckpointWitness,
): Promise<void> {
  const now = portal.now();
  const checkpoint = await portal.data.transact(now, () => checkpoints.sign(now));
  if (checkpoint) await witness.keep(checkpoint);
}
