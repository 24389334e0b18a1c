import type { FilingRefusal } from './use-filing-deeds.ts';

/** What may be chosen. The server looks at name and content. */
export const ATTACHABLE = ['text/plain', 'text/markdown', 'text/csv', 'application/json'] as const;

/** Attaches a text to the draft as it was seen. Null: it is attached. Throws when no answer came. */
export async function sendToFiling(id: string, version: number, file: File): Promise<FilingRefusal | null> {
  const body = new FormData();
  body.append('file', file);
  const path = `/bytes/filings/${id}/attachments?version=${version}`;
  const answer = await fetch(path, { method: 'POST', body });
  if (answer.ok) return null;
  const { code, title } = (await answer.json()) as { code?: string; title: string };
  // More than the server reads at all is too long for it, too.
  if (answer.status === 413) return { code: 'ATTACHMENT_TEXT', message: title, fields: ['attachments'] };
  if (!code) throw new Error(title);
  return { code, message: title, fields: ['attachments'] };
}
