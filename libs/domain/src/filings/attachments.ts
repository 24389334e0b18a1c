import type { FilingAttachmentRow, FilingRow, IncidentRow } from '@rightful/data';
import { type NotificationContent, personalDataIn } from '@rightful/law';
import { openIncidentWords } from '../incidents/incident-words.ts';
import { namesOfTouched } from '../incidents/names-somebody.ts';
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

/** The rows of its list of attachments. */
export const listedIn = (content: NotificationContent) =>
  (content.attachments ?? []) as readonly Readonly<Record<string, string>>[];

/**
 * Whether a file that is kept could not go out under what the list calls it: not a name that `attachmentName` gives, or one that
 * another has. What is listed and not kept went to the authority another way, under any name.
 */
export async function isListWrong(
  portal: Pick<Portal, 'data'>,
  filing: Pick<FilingRow, 'id'>,
  content: NotificationContent,
): Promise<boolean> {
  const documents = attachmentsIn(content, await keptAttachments(portal, filing)).map((one) => one.document);
  return (
    !documents.every((name) => /^attachment-[A-Za-z0-9-]+\.(txt|md|csv|json)$/.test(name)) ||
    new Set(documents.map((name) => name.toLowerCase())).size < documents.length
  );
}

/** Whether a text leads to somebody whom the incident touches, or may. */
export const leadsToSomebody = async (
  portal: Pick<Portal, 'data' | 'config'>,
  incident: Pick<IncidentRow, 'id'>,
  text: string,
): Promise<boolean> =>
  personalDataIn({ narrative: text }, await namesOfTouched(portal, incident), ownReach(portal)).length > 0;

/** How the controller itself is reached: that may stand anywhere. */
export const ownReach = ({ config }: Pick<Portal, 'config'>): string[] => [
  config.controller.contact,
  ...config.controller.contact.split(/[,;]?\s+/),
];

/** Which of the texts beside what a filing says now lead to somebody: whom an incident touches may have grown since. */
export async function attachedThatLead(
  portal: Pick<Portal, 'data' | 'keyService' | 'config'>,
  filing: Pick<FilingRow, 'id' | 'incidentId'>,
  content: NotificationContent,
): Promise<string[]> {
  const found: string[] = [];
  for (const attachment of attachmentsIn(content, await keptAttachments(portal, filing))) {
    const text = (await openAttached(portal, filing, attachment)).toString('utf8');
    if (await leadsToSomebody(portal, { id: filing.incidentId }, text)) found.push(attachment.document);
  }
  return found;
}

/** What lies beside a filing that says this: rows of its list whose file is kept. Others went to the authority another way. */
export function attachmentsIn(
  content: NotificationContent,
  kept: readonly Pick<FilingAttachmentRow, 'sha256'>[],
): FilingAttachment[] {
  const known = new Set(kept.map(({ sha256 }) => sha256.toString('hex')));
  return listedIn(content).flatMap(({ name, sha256 }) =>
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
