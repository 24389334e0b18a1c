import { BuildFailedError } from '@rightful/archive';

export type FailureCode =
  | 'STORAGE_FULL'
  | 'STORAGE_FAILED'
  | 'KEY_MISSING'
  | 'DATABASE'
  | 'PROCESS_DIED'
  | 'FAULT';

const TEXTS: Record<FailureCode, string> = {
  STORAGE_FULL: 'The storage is full: make room.',
  STORAGE_FAILED: 'The storage cannot be read or written: look at the disk.',
  KEY_MISSING: 'A key that is needed is not in the key service: bring back the key file.',
  DATABASE: 'The database did not answer as it should.',
  PROCESS_DIED: 'The process died each time while it worked on this.',
  FAULT: 'A fault of the portal: its log says more.',
};

/** What an officer is told. */
export const explainFailure = (code: string): string => TEXTS[code as FailureCode] ?? TEXTS.FAULT;

/** What the machine could not do, by the system's own code, also where it stands inside a longer message. */
const SYSTEM_CODE = /\b(ENOSPC|EDQUOT|EIO|EROFS|EACCES|EPERM|EMFILE|ENFILE|ENOMEM|ESTALE)\b/;
const FULL = ['ENOSPC', 'EDQUOT'];

/** Undefined when it was not the machine. */
function systemCodeOf(error: Error & { code?: unknown }): string | undefined {
  return SYSTEM_CODE.exec(`${String(error.code)} ${error.message}`)?.[1];
}

/** A build that the machine failed, and not its input: another try may succeed. */
export const isMachineFailure = (error: unknown): boolean =>
  error instanceof BuildFailedError && systemCodeOf(error) !== undefined;

/** Why a try failed, without anything of anybody in it. */
export function failureCodeOf(error: unknown): FailureCode {
  if (!(error instanceof Error)) return 'FAULT';
  const code = systemCodeOf(error);
  if (code) return FULL.includes(code) ? 'STORAGE_FULL' : 'STORAGE_FAILED';
  if (error.name === 'UnknownKeyError') return 'KEY_MISSING';
  if (error.name === 'StorageFullError') return 'STORAGE_FULL';
  return error.name === 'QueryFailedError' ? 'DATABASE' : 'FAULT';
}
