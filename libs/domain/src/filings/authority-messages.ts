import type {
  AuthorityMessageKind,
  AuthorityMessageRow,
  FilingRow,
  IncidentRow,
  Transaction,
} from '@rightful/data';
import type { AuthorityMessageId } from '@rightful/policy';
import type { KeyService } from '@rightful/vault';
import { openIncidentWords, sealIncidentWords } from '../incidents/incident-words.ts';
import type { Portal } from '../portal/portal.ts';

/** One message between an authority and the controller, opened. */
export interface AuthorityMessageView {
  readonly id: AuthorityMessageId;
  readonly kind: AuthorityMessageKind;
  readonly words: string;
  /** The authority's own reference; of acknowledgements only. */
  readonly reference: string | null;
  readonly answerBy: Date | null;
  readonly answersId: AuthorityMessageId | null;
  readonly writtenAt: Date;
  readonly writtenByName: string;
}

interface Said {
  readonly words: string;
  readonly reference: string | null;
}

export const LONGEST_MESSAGE = 8_000;

export const sealMessage = (
  keyService: KeyService,
  tx: Transaction,
  incident: Pick<IncidentRow, 'id' | 'wordsKey'>,
  said: Said,
): Promise<Buffer> => sealIncidentWords(keyService, tx, incident, JSON.stringify(said));

/** What was written about a filing, the oldest first. */
export async function authorityMessages(
  { data, keyService }: Portal,
  { id: filingId, incidentId }: Pick<FilingRow, 'id' | 'incidentId'>,
): Promise<AuthorityMessageView[]> {
  const [rows, incident] = await Promise.all([
    data.common.authorityMessages.find({ filingId }, { order: { id: 'ASC' } }),
    data.common.incidents.one({ id: incidentId }),
  ]);
  if (!incident) return [];
  return Promise.all(
    rows.map(async ({ wordsSealed, writtenBy, filingId: _, ...row }: AuthorityMessageRow) => ({
      ...row,
      ...(JSON.parse((await openIncidentWords(keyService, incident, wordsSealed)) ?? '{}') as Said),
      writtenByName: (await data.common.accounts.one({ id: writtenBy }))?.displayName ?? '',
    })),
  );
}
