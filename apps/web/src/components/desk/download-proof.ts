import { askForProof } from '@/components/prove-identity/ask-for-proof.ts';
import type { DeedOutcome } from './use-deeds.ts';

/** Takes the file that came with a report, for a reason that is kept, and hands it to the browser to save. Never shown. */
export async function downloadProof(path: string, reason: string): Promise<DeedOutcome> {
  let answer = await ask(path, reason);
  if (answer.status === 401 && (await codeOf(answer)) === 'STEP_UP_NEEDED') {
    if (!(await askForProof())) return 'notProven';
    answer = await ask(path, reason);
  }
  if (!answer.ok) return 'refused';
  const file = new Blob([await answer.arrayBuffer()], { type: 'application/octet-stream' });
  const named = /filename="([\w.-]+)"/.exec(answer.headers.get('content-disposition') ?? '');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = named?.[1] ?? 'proof.bin';
  link.click();
  URL.revokeObjectURL(link.href);
  return 'done';
}

const ask = (path: string, reason: string): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason }),
    credentials: 'same-origin',
  });

const codeOf = async (answer: Response): Promise<unknown> =>
  ((await answer.json().catch(() => null)) as { code?: unknown } | null)?.code;
