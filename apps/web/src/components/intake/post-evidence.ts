export type EvidenceOutcome = 'attached' | 'tooLarge' | 'tooMany' | 'later' | 'failed';

/** The server takes no more; said before anything is sent. */
const MOST_BYTES = 10 * 1024 * 1024;

/** Sends a file to a case. The key stands in a header, so that it stands in no address and no log. */
export async function postEvidence(path: string, key: string, file: File): Promise<EvidenceOutcome> {
  if (file.size > MOST_BYTES) return 'tooLarge';
  const body = new FormData();
  body.append('evidence', file);
  const answer = await fetch(path, { method: 'POST', headers: { 'x-intake-key': key }, body }).catch(
    () => null,
  );
  if (answer?.ok) return 'attached';
  if (answer?.status === 413) return 'tooLarge';
  if (answer?.status === 409) return 'tooMany';
  return answer?.status === 429 ? 'later' : 'failed';
}
