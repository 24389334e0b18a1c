import type { Attack } from './attack.ts';
import { attacksOnArchives } from './kinds/on-archives.ts';
import { attacksOnBytes } from './kinds/on-bytes.ts';
import { attacksOnDeliveries } from './kinds/on-deliveries.ts';
import { attacksOnEvidence } from './kinds/on-evidence.ts';
import { attacksOnIngest } from './kinds/on-ingest.ts';
import { attacksOnJobs } from './kinds/on-jobs.ts';
import { attacksOnOperators } from './kinds/on-operators.ts';
import { attacksOnQueue } from './kinds/on-queue.ts';
import { attacksOnRecordings } from './kinds/on-recordings.ts';

/** Every way to pair them wrongly that we could think of: by operator, machine, job, row, blob, key, verdict, queue message and link. */
export const attacks: readonly Attack[] = [
  ...attacksOnEvidence,
  ...attacksOnRecordings,
  ...attacksOnBytes,
  ...attacksOnQueue,
  ...attacksOnJobs,
  ...attacksOnIngest,
  ...attacksOnOperators,
  ...attacksOnArchives,
  ...attacksOnDeliveries,
];
