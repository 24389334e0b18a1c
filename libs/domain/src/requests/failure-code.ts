import { BuildFailedError, type Verdict } from '@rightful/archive';
import { KeyServiceError } from '@rightful/vault';

export type FailureCode =
  | 'STORAGE_FULL'
  | 'STORAGE_FAILED'
  | 'KEY_MISSING'
  | 'KEYS_AWAY'
  | 'DATABASE'
  | 'PROCESS_DIED'
  | 'FAULT';

const TEXTS: Record<FailureCode, string> = {
  STORAGE_FULL: 'The storage is full: make room.',
  STORAGE_FAILED: 'The storage cannot be read or written: look at the disk.',
  KEY_MISSING: 'A key that is needed is not in the key service: bring back the key file.',
  KEYS_AWAY:
    'The key service does not answer, refuses, or opened as many keys as it may: look at it, and at the log.',
  DATABASE: 'The database did not answer as it should.',
  PROCESS_DIED: 'The process died each time while it worked on this.',
  FAULT: 'A fault of the portal: its log says more.',
};

/** What an officer is told. */
export const explainFailure = (code: string): string => TEXTS[code as FailureCode] ?? TEXTS.FAULT;

/** What the machine could not do, by the system's own code, also where it stands inside a longer message. */
const SYSTEM_CODE =
  /\b(ENOSPC|EDQUOT|EIO|EROFS|EACCES|EPERM|EMFILE|ENFILE|ENOMEM|ESTALE|EAGAIN|EBUSY|ETIMEDOUT)\b/;
const FULL = ['ENOSPC', 'EDQUOT'];
/** What the threads of a build say when one of them is gone, and V8 when there is no memory for a buffer. */
const THREAD_GONE = /a thread of the build|allocation failed/i;

/** Undefined when it was not the machine. */
function systemCodeOf(error: Error & { code?: unknown }): string | undefined {
  return SYSTEM_CODE.exec(`${String(error.code)} ${error.message}`)?.[1];
}

/** A build that the machine failed, and not its input: another try may succeed. */
export const isMachineFailure = (error: unknown): boolean =>
  error instanceof BuildFailedError && (systemCodeOf(error) !== undefined || THREAD_GONE.test(error.message));

/** The gate found nothing amiss, but could not ask or read: another try may succeed, and until then nothing leaves. */
export class GateFailedError extends Error {
  override readonly name = 'GateFailedError';
}

/** Throws `GateFailedError` for a verdict that tells of the machine alone. */
export function assertJudged({ findings }: Verdict): void {
  const ofTheMachine = ({ code, text }: Verdict['findings'][number]) =>
    code === 'EVIDENCE_UNAVAILABLE' || (code === 'UNREADABLE' && SYSTEM_CODE.test(text));
  const [first] = findings;
  if (first && findings.every(ofTheMachine)) throw new GateFailedError(first.text);
}

/** Why a try failed, without anything of anybody in it. */
export function failureCodeOf(error: unknown): FailureCode {
  if (!(error instanceof Error)) return 'FAULT';
  if (error instanceof KeyServiceError) return 'KEYS_AWAY';
  const code = systemCodeOf(error);
  if (code) return FULL.includes(code) ? 'STORAGE_FULL' : 'STORAGE_FAILED';
  if (error.name === 'UnknownKeyError') return 'KEY_MISSING';
  if (error.name === 'StorageFullError') return 'STORAGE_FULL';
  if (error.name === 'BlobStorageError') return 'STORAGE_FAILED';
  return error.name === 'QueryFailedError' || error.name === 'GateFailedError' ? 'DATABASE' : 'FAULT';
}
