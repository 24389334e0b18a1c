import { closeSync, openSync } from 'node:fs';
import { ContentKey, SealedReader } from '@rightful/vault';
import type { GateJob } from './gate-job.ts';
import { type ReadArchive, type ReadArchiveOptions, readArchive } from './read-archive.ts';

/** Opens the sealed archive and reads it with synchronous calls. */
export function readSealed(
  job: GateJob,
  options: Omit<ReadArchiveOptions, 'gateCase' | 'exporterKeys'>,
): ReadArchive {
  const key = ContentKey.importRaw(job.archiveKey);
  const file = openSync(job.path, 'r');
  try {
    const { gateCase, exporterKeys } = job;
    return readArchive(new SealedReader(key, file), { gateCase, exporterKeys, ...options });
  } finally {
    closeSync(file);
    key.destroy();
  }
}
