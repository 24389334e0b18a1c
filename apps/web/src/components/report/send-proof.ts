import type { Receipt } from './report-receipt.tsx';

export type ProofOutcome = 'attached' | 'tooLarge' | 'alreadyAttached' | 'failed';

/** The server takes no more; said before anything is sent. */
const MOST_BYTES = 20 * 1024 * 1024;

/** Sends what was received, with the key of the report. The server keeps it sealed; only the officers can open it. */
export async function sendProof({ proofPath, reportKey }: Receipt, file: File): Promise<ProofOutcome> {
  if (file.size > MOST_BYTES) return 'tooLarge';
  const body = new FormData();
  body.append('proof', file);
  const answer = await fetch(proofPath, {
    method: 'POST',
    headers: { 'x-report-key': reportKey },
    body,
  }).catch(() => null);
  if (answer?.ok) return 'attached';
  if (answer?.status === 413) return 'tooLarge';
  return answer?.status === 409 ? 'alreadyAttached' : 'failed';
}
