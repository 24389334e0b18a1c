import type { Attack } from './attack.ts';
import { attacksOnArchives } from './kinds/on-archives.ts';
import { attacksOnBytes } from './kinds/on-bytes.ts';
import { attacksOnDeliveries } from './kinds/on-deliveries.ts';
import { attacksOnEvidence } from './kinds/on-evidence.ts';
import { attacksOnQueue } from './kinds/on-queue.ts';
import { attacksOnRecordings } from './kinds/on-recordings.ts';

/** Every way to pair them wrongly that we could think of: by operator, job, row, blob, key, verdict, queue message and link. */
export const attacks: readonly Attack[] = [
  ...attacksOnEvidence,
  ...attacksOnRecordings,
  ...attacksOnBytes,
  ...attacksOnQueue,
  ...attacksOnArchives,
  ...attacksOnDeliveries,
];
