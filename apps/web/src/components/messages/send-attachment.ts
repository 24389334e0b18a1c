export type UploadOutcome = 'attached' | 'tooLarge' | 'typeRefused' | 'tooMany' | 'failed';

/** The server takes no more; said before anything is sent. */
const MOST_BYTES = 10 * 1024 * 1024;
export const ACCEPTED = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const;

const OUTCOMES: Readonly<Record<number, UploadOutcome>> = {
  204: 'attached',
  409: 'tooMany',
  413: 'tooLarge',
  415: 'typeRefused',
};

/** Uploads a file that goes with the next message. The server looks at its content, whatever its name says. */
export async function sendAttachment(requestId: string, file: File): Promise<UploadOutcome> {
  if (file.size > MOST_BYTES) return 'tooLarge';
  const body = new FormData();
  body.append('file', file);
  const answer = await fetch(`/bytes/requests/${requestId}/attachments`, { method: 'POST', body }).catch(
    () => null,
  );
  return (answer && OUTCOMES[answer.status]) ?? 'failed';
}
