import type { IncidentRow, Transaction } from '@rightful/data';
import type { KeyService } from '@rightful/vault';
import type { OfficerContext } from '../portal/context.ts';
import { openIncidentWords, sealIncidentWords } from './incident-words.ts';

/** What an officer typed who opened an incident. */
export interface OpeningWords {
  readonly noticed: string;
  /** Why it was known from another moment on than the opening or the processor's message; null where it was not. */
  readonly argument: string | null;
  /** Which processor wrote; null where none did. */
  readonly processor: string | null;
}

/** Keeps them under the incident's own key, in the transaction that opens it. */
export async function keepOpening(
  keyService: KeyService,
  tx: Transaction,
  incident: Pick<IncidentRow, 'id' | 'wordsKey'>,
  words: OpeningWords,
): Promise<void> {
  const openingSealed = await sealIncidentWords(keyService, tx, incident, JSON.stringify(words));
  await tx.common.incidents.update({ id: incident.id }, { openingSealed });
}

/** Null where nobody typed anything. */
export async function openingOf(
  ctx: OfficerContext,
  incident: Pick<IncidentRow, 'id' | 'wordsKey' | 'openingSealed'>,
): Promise<OpeningWords | null> {
  const text = await openIncidentWords(ctx.keyService, incident, incident.openingSealed);
  return text === null ? null : (JSON.parse(text) as OpeningWords);
}
