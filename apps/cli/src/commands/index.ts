import type { Command } from '../command.ts';
import { accountsAdd } from './accounts-add.ts';
import { auditVerify } from './audit-verify.ts';
import { backup } from './backup.ts';
import { blobsMove } from './blobs-move.ts';
import { demoSeed } from './demo-seed.ts';
import { devicesImport } from './devices-import.ts';
import { drill } from './drill.ts';
import { ingest } from './ingest.ts';
import { jobs } from './jobs.ts';
import { jobsRetry } from './jobs-retry.ts';
import { keysRetire } from './keys-retire.ts';
import { keysRotate } from './keys-rotate.ts';
import { lawAssess } from './law-assess.ts';
import { lawAuthority } from './law-authority.ts';
import { lawBreachClock } from './law-breach-clock.ts';
import { lawDue } from './law-due.ts';
import { machineKeysAdd } from './machine-keys-add.ts';
import { machineKeysRevoke } from './machine-keys-revoke.ts';
import { migrate } from './migrate.ts';
import { restore } from './restore.ts';
import { subjectsAdd } from './subjects-add.ts';
import { verify } from './verify.ts';
import { verifyErasureCommand } from './verify-erasure.ts';

/** In the order in which they are listed. */
export const commands: readonly Command[] = [
  migrate,
  subjectsAdd,
  accountsAdd,
  devicesImport,
  ingest,
  machineKeysAdd,
  machineKeysRevoke,
  auditVerify,
  jobsRetry,
  jobs,
  backup,
  restore,
  blobsMove,
  keysRotate,
  keysRetire,
  lawDue,
  lawAssess,
  lawBreachClock,
  lawAuthority,
  verify,
  verifyErasureCommand,
  drill,
  demoSeed,
];
