import type { FilingRow, FilingVersionRow } from '@rightful/data';
import type { NotificationContent } from '@rightful/law';
import type { Portal } from '../portal/portal.ts';
import { attachmentsIn, keptAttachments } from './attachments.ts';
import { documentNames } from './document-names.ts';
import { openVersions } from './filing-content.ts';

/** One version that was filed, opened. */
export interface FilingVersionView
  extends Pick<FilingVersionRow, 'number' | 'kind' | 'filedAt' | 'filedBy' | 'checkpointSequence'> {
  readonly content: NotificationContent;
  /** What the version before said; null for the first. */
  readonly before: NotificationContent | null;
  /** SHA-256 of `notification.json`, in hex. */
  readonly digest: string;
  readonly checkpointHash: string;
  /** The names of its documents, the attached ones among them. */
  readonly documents: readonly string[];
}

/** Everything that was filed with one authority of one incident, the oldest first. */
export async function filingVersions(
  { data, keyService }: Portal,
  { id, incidentId }: Pick<FilingRow, 'id' | 'incidentId'>,
): Promise<FilingVersionView[]> {
  const [rows, incident, kept] = await Promise.all([
    data.common.filingVersions.find({ filingId: id }, { order: { number: 'ASC' } }),
    data.common.incidents.one({ id: incidentId }),
    keptAttachments({ data }, { id }),
  ]);
  if (!incident) return [];
  const contents = await openVersions(keyService, incident, rows);
  return rows.map(
    ({ number, kind, filedAt, filedBy, checkpointSequence, checkpointHash, digest }, index) => ({
      ...{ number, kind, filedAt, filedBy, checkpointSequence },
      content: contents[index] ?? {},
      before: contents[index - 1] ?? null,
      digest: digest.toString('hex'),
      checkpointHash: checkpointHash.toString('hex'),
      documents: documentNames(attachmentsIn(contents[index] ?? {}, kept)),
    }),
  );
}
