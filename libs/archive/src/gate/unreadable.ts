import { ArchiveError } from '../reading/archive-error.ts';
import type { GateFinding } from './verdict.ts';

/** The finding for an error that ended the reading of an archive. */
export function unreadable(error: unknown): GateFinding {
  if (error instanceof ArchiveError) {
    const entry = error.code === 'MALFORMED_MANIFEST' ? { entry: 'manifest.json' } : {};
    return { code: error.code, ...entry, text: `The archive is not in order: ${error.message}.` };
  }
  return { code: 'UNREADABLE', text: `The archive could not be read (${kindOf(error)}).` };
}

/** The finding for evidence that could not be asked. */
export function unavailable(error: unknown): GateFinding {
  return { code: 'EVIDENCE_UNAVAILABLE', text: `The evidence could not be had (${kindOf(error)}).` };
}

/** The kind of an error, not its message: that may hold a path or a parameter. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
