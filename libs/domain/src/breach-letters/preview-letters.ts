import { type BreachLetterRow, type IncidentRow, taskScope } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { LETTER_LOCALES, openLetterTexts } from './letter-texts.ts';
import { ownFacts } from './own-facts.ts';
import { renderBreachLetter } from './render-breach-letter.ts';
import { MOST_LETTERS, waitsForRelease } from './waiting-letters.ts';

export interface BreachLetterPreview {
  readonly locale: (typeof LETTER_LOCALES)[number];
  readonly subject: string;
  readonly body: string;
}

/** Stands for a name while nobody is known to whom it would go. */
const NOBODY_YET = '…';

/**
 * A wording as it would go out, in each language: to the first person who waits for it, with what is theirs alone. Both officers
 * look at that before a release. Null where there is no such wording.
 */
export async function previewLetters(
  ctx: OfficerContext,
  incident: IncidentRow,
  number: number,
): Promise<BreachLetterPreview[] | null> {
  const text = await ctx.data.common.breachLetterTexts.one({ incidentId: incident.id, number });
  if (!text) return null;
  const letters = await ctx.data.across.breachLettersOf(incident.id, MOST_LETTERS);
  const example = letters.find((one) => waitsForRelease(one) && !one.exception) ?? letters[0];
  const [texts, theirs] = await Promise.all([openLetterTexts(ctx, text), ownOf(ctx, incident, example)]);
  const filled = { ...theirs, caseNumber: incident.caseNumber };
  return LETTER_LOCALES.map((locale) => ({ locale, ...renderBreachLetter(ctx, locale, texts, filled) }));
}

async function ownOf(ctx: OfficerContext, { id }: IncidentRow, letter: BreachLetterRow | undefined) {
  if (!letter)
    return { name: NOBODY_YET, facts: { recordingCount: 0, firstRecordedAt: null, lastRecordedAt: null } };
  const subject = await ctx.data.common.subjects.one({ id: letter.subjectId });
  const facts = await ownFacts(ctx.data, scopeOf(letter), id);
  return { name: subject?.displayName ?? NOBODY_YET, facts };
}

/** The portal counts what the letter will say; the officer reads no recording by it. */
const scopeOf = ({ subjectId }: BreachLetterRow) =>
  taskScope({ kind: 'system', task: 'preview-letters' }, subjectId);
