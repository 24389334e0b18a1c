import type { RedactionRow } from '@rightful/data';
import { idToBytes } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';

/** What goes out with a muted copy: the words outside of its silent parts, or none where nobody can tell which those are. */
export function redactedTranscript(
  { id, isTranscriptWithheld, transcriptSealed }: RedactionRow,
  key: SubjectKey,
): string | null {
  if (isTranscriptWithheld || !transcriptSealed) return null;
  return key.openSmall('transcript', idToBytes(id), transcriptSealed).toString('utf8');
}
