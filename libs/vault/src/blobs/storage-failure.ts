import { StorageFullError } from './blob-errors.ts';

/** The system's error code (`ENOENT`), or undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** A full disk, or a used-up quota, as StorageFullError; every other error as it is. */
export function storageFailure(error: unknown): unknown {
  const code = systemCode(error);
  return code === 'ENOSPC' || code === 'EDQUOT' ? new StorageFullError() : error;
}
