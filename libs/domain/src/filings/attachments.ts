import type { FilingAttachmentRow, FilingRow } from '@rightful/data';
import type { NotificationContent } from '@rightful/law';
import { openIncidentWords } from '../incidents/incident-words.ts';
import type { Portal } from '../portal/portal.ts';

/** A file that a version of a filing has beside it. */
export interface FilingAttachment {
  /** Its name as a document, which no other document has. */
  readonly document: string;
  /** SHA-256 in hex. */
  readonly sha256: string;
}

/** So that no name of an attachment is that of a document of ours. */
const PREFIX = 'attachment-';

/** What lies beside a filing that says this: rows of its list whose file is kept. Others went to the authority another way. */
export function attachmentsIn(
  content: NotificationContent,
  kept: readonly Pick<FilingAttachmentRow, 'sha256'>[],
): FilingAttachment[] {
  const known = new Set(kept.map(({ sha256 }) => sha256.toString('hex')));
  const named = (content.attachments ?? []) as readonly Readonly<Record<string, string>>[];
  return named.flatMap(({ name, sha256 }) =>
    name && sha256 && known.has(sha256) ? [{ document: `${PREFIX}${name}`, sha256 }] : [],
  );
}

export const keptAttachments = (
  { data }: Pick<Portal, 'data'>,
  { id }: Pick<FilingRow, 'id'>,
): Promise<FilingAttachmentRow[]> => data.common.filingAttachments.find({ filingId: id });

/** The bytes of one, as they were attached. Throws when it is not kept. */
export async function openAttached(
  { data, keyService }: Pick<Portal, 'data' | 'keyService'>,
  { id, incidentId }: Pick<FilingRow, 'id' | 'incidentId'>,
  { sha256 }: FilingAttachment,
): Promise<Buffer> {
  const [row, incident] = await Promise.all([
    data.common.filingAttachments.one({ filingId: id, sha256: Buffer.from(sha256, 'hex') }),
    data.common.incidents.one({ id: incidentId }),
  ]);
  const text = row && incident && (await openIncidentWords(keyService, incident, row.textSealed));
  if (typeof text !== 'string') throw new Error('An attachment is gone.');
  return Buffer.from(text, 'utf8');
}
