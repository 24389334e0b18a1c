import type { BreachLetterRow, BreachLetterTextRow, IncidentRow, PublicNoticeRow } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { affectedBy } from './affected-by.ts';
import { type LetterRulings, letterRulings } from './letter-rulings.ts';
import { LETTER_LOCALES, type LetterTexts, openLetterTexts } from './letter-texts.ts';
import { MOST_LETTERS, waitsForRelease } from './waiting-letters.ts';

/** Where a letter is. What failed and went by post is posted; what was opened is read, however it came. */
export type BreachLetterState = 'prepared' | 'excepted' | 'sent' | 'delivered' | 'read' | 'failed' | 'posted';

export interface OfficersBreachLetter
  extends Omit<BreachLetterRow, 'bodySealed' | 'keyVersion' | 'mailId' | 'postedBy'> {
  readonly customerName: string;
  readonly state: BreachLetterState;
}

export interface LetterWording extends Omit<BreachLetterTextRow, 'textsSealed' | 'writtenBy'> {
  readonly writtenByName: string;
  readonly texts: LetterTexts;
}

export interface LettersOfIncident extends LetterRulings {
  /** How many people the ledgers name, now. */
  readonly affectedCount: number;
  /** How many letters would go out with the next release. */
  readonly waitingCount: number;
  readonly letters: readonly OfficersBreachLetter[];
  readonly wordings: readonly LetterWording[];
  readonly notices: readonly PublicNoticeRow[];
}

/** How far the letters of an incident are, the earliest first. */
export async function lettersOfIncident(
  ctx: OfficerContext,
  incident: IncidentRow,
): Promise<LettersOfIncident> {
  const { accounts, breachLetterTexts, publicNotices, subjects } = ctx.data.common;
  const [rulings, affected, rows, texts, notices] = await Promise.all([
    letterRulings(ctx, incident),
    affectedBy(ctx, incident),
    ctx.data.across.breachLettersOf(incident.id, MOST_LETTERS),
    breachLetterTexts.find({ incidentId: incident.id }, { order: { number: 'ASC' } }),
    publicNotices.find({ incidentId: incident.id }, { order: { number: 'ASC' } }),
  ]);
  const letters = await Promise.all(
    rows.map(async ({ bodySealed: _b, keyVersion: _k, mailId: _m, postedBy: _p, ...row }) => ({
      ...row,
      customerName: (await subjects.one({ id: row.subjectId }))?.displayName ?? '',
      state: stateOfLetter(row),
    })),
  );
  const wordings = await Promise.all(
    texts.map(async (row) => ({
      ...{ incidentId: row.incidentId, number: row.number },
      ...{ writtenAt: row.writtenAt, releasedAt: row.releasedAt },
      writtenByName: (await accounts.one({ id: row.writtenBy }))?.displayName ?? '',
      texts: await openLetterTexts(ctx, row),
    })),
  );
  const waitingCount = rows.filter((row) => waitsForRelease(row) && !row.exception).length;
  return { ...rulings, affectedCount: affected.length, waitingCount, letters, wordings, notices };
}

type Times = Pick<
  BreachLetterRow,
  'sentAt' | 'deliveredAt' | 'readAt' | 'failedAt' | 'postedAt' | 'exception'
>;

export function stateOfLetter(row: Times): BreachLetterState {
  if (row.readAt) return 'read';
  if (row.postedAt) return 'posted';
  if (row.failedAt) return 'failed';
  if (row.deliveredAt) return 'delivered';
  if (row.sentAt) return 'sent';
  return row.exception ? 'excepted' : 'prepared';
}

/** The notice in each language, as a wording of it. */
export const noticeTexts = ({ texts }: PublicNoticeRow) =>
  LETTER_LOCALES.map((locale) => ({ locale, ...texts[locale] }));
