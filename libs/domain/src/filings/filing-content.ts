import type { FilingRow, FilingVersionRow, IncidentRow, Transaction } from '@rightful/data';
import { applyDelta, type Delta, type NotificationContent } from '@rightful/law';
import type { KeyService } from '@rightful/vault';
import { openIncidentWords, sealIncidentWords } from '../incidents/incident-words.ts';

type Keyed = Pick<IncidentRow, 'id' | 'wordsKey'>;

/** Of the sealed form; a column holds 65,535. */
export const MOST_CONTENT_BYTES = 60_000;

export const isTooLong = (content: NotificationContent): boolean =>
  Buffer.byteLength(JSON.stringify(content)) > MOST_CONTENT_BYTES;

export const sealContent = (
  keyService: KeyService,
  tx: Transaction,
  incident: Keyed,
  content: NotificationContent | Delta,
): Promise<Buffer> => sealIncidentWords(keyService, tx, incident, JSON.stringify(content));

export async function openDraft(
  keyService: KeyService,
  incident: Keyed,
  { draftSealed }: Pick<FilingRow, 'draftSealed'>,
): Promise<NotificationContent> {
  return JSON.parse((await openIncidentWords(keyService, incident, draftSealed)) ?? '{}');
}

/** What each version said, from the rows of one filing in their order: the first is whole, each further one a change. */
export async function openVersions(
  keyService: KeyService,
  incident: Keyed,
  rows: readonly FilingVersionRow[],
): Promise<NotificationContent[]> {
  const contents: NotificationContent[] = [];
  for (const { deltaSealed } of rows) {
    const delta = JSON.parse((await openIncidentWords(keyService, incident, deltaSealed)) ?? '{}') as Delta;
    contents.push(applyDelta(contents.at(-1) ?? {}, delta));
  }
  return contents;
}
