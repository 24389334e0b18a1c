import { systemCode } from '../files/system-code.ts';
import { StorageFullError } from './blob-errors.ts';

/** A full disk, or a used-up quota, as StorageFullError; every other error as it is. */
export function storageFailure(error: unknown): unknown {
  const code = systemCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT' ? new StorageFullError() : error;
}
