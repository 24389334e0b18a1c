import { type RefusalGround, spellCitation } from '@rightful/law';
import type { LetterLocale } from './letter-variables.ts';

/** A ground as a letter states it, with its place in the law, where it has one. */
export const groundWords = ({ text, place }: RefusalGround, locale: LetterLocale): string =>
  text[locale] + (place === null ? '' : ` (${spellCitation(place, locale)})`);
