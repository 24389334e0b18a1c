import type { BreachLetterTextRow, IncidentRow } from '@rightful/data';
import { openIncidentWords } from '../incidents/incident-words.ts';
import type { LetterLocale } from '../letters/letter-variables.ts';
import type { Portal } from '../portal/portal.ts';
import { readWords } from '../requests/steps/read-words.ts';

export const LETTER_LOCALES = ['en', 'de', 'fr'] as const satisfies readonly LetterLocale[];

/** What the law asks a letter to say (Art. 34(2), 33(3)(b) to (d)), and what the person can do. Whom to ask is added to each. */
export const LETTER_PARTS = ['subject', 'nature', 'consequences', 'measures', 'advice'] as const;
export type LetterPart = (typeof LETTER_PARTS)[number];
export type LetterText = Readonly<Record<LetterPart, string>>;
export type LetterTexts = Readonly<Record<LetterLocale, LetterText>>;

const MOST: Readonly<Record<LetterPart, number>> = {
  subject: 150,
  nature: 2000,
  consequences: 2000,
  measures: 2000,
  advice: 2000,
};

/** The texts as they may be kept, or which part of which language is missing or too long. */
export function readLetterTexts(given: LetterTexts): LetterTexts | readonly [LetterLocale, LetterPart] {
  const read = {} as Record<LetterLocale, LetterText>;
  for (const locale of LETTER_LOCALES) {
    const text = {} as Record<LetterPart, string>;
    for (const part of LETTER_PARTS) {
      const words = readWords(given[locale][part], MOST[part]);
      if (!words) return [locale, part];
      text[part] = words;
    }
    read[locale] = text;
  }
  return read;
}

/** Every word of them, to look for names in. */
export const allWords = (texts: LetterTexts): string =>
  LETTER_LOCALES.flatMap((locale) => LETTER_PARTS.map((part) => texts[locale][part])).join('\n');

export async function openLetterTexts(
  { data, keyService }: Pick<Portal, 'data' | 'keyService'>,
  { incidentId, textsSealed }: BreachLetterTextRow,
): Promise<LetterTexts> {
  const incident = (await data.common.incidents.one({ id: incidentId })) as IncidentRow;
  return JSON.parse((await openIncidentWords(keyService, incident, textsSealed)) ?? '{}') as LetterTexts;
}
