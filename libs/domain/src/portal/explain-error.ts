import { ConfigError } from '@rightful/config';

/** Their messages say what to do. */
const PLAIN = new Set([
  'AccountRightsError',
  'BackupError',
  'BlobStorageError',
  'FileChangedError',
  'HalfMigratedError',
  'KeyBudgetError',
  'KeyServiceError',
  'LoadError',
  'ManifestError',
  'MigratingElsewhereError',
  'NewerDatabaseError',
  'NotTheOwnerError',
  'OwnSecondError',
  'SecretFileError',
  'SeveralWritersError',
  'StorageFullError',
  'UnknownKeyError',
  'UnsettledTablesError',
]);

/** The sentence for trouble that has a known cure; undefined for a bug. */
export function explainError(error: unknown): string | undefined {
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return undefined;
  if (PLAIN.has(error.name)) return error.message;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL')
    return 'The disk is full. Make room, then run it again: what was stored is whole, and it goes on from there.';
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND')
    return 'The database does not answer. Start it, or correct RIGHTFUL_DATABASE_URL, then run it again.';
  if (code === 'ER_ACCESS_DENIED_ERROR')
    return 'The database refuses this account. Correct RIGHTFUL_DATABASE_URL and RIGHTFUL_GATE_DATABASE_URL.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return `This user may not do that: ${error.message}.`;
  return undefined;
}

function codeOf(error: Error): string | undefined {
  const { code, driverError } = error as { code?: string; driverError?: { code?: string } };
  return driverError?.code ?? code;
}
