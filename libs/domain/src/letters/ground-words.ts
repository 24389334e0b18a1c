import { type RefusalGround, spellCitation } from '@rightful/law';
import type { LetterLocale } from './letter-variables.ts';

/** A ground as a letter states it, with its place in the law. */
export const groundWords = ({ text, place }: RefusalGround, locale: LetterLocale): string =>
  `${text[locale]} (${spellCitation(place, locale)})`;
