import type { RefusalGround } from '@rightful/law';
import type { LetterLocale } from './letter-variables.ts';

const PARTS = /Art\. (\d+)(?:\((\d+)\))?(?:\(([a-z])\))?/g;

/** "Art. 12(5)(b)", as each language writes it. */
const PLACES: Readonly<Record<LetterLocale, (place: string) => string>> = {
  en: (place) => place,
  de: (place) =>
    place.replace(PARTS, (_, article: string, paragraph?: string, letter?: string) =>
      [`Art. ${article}`, paragraph && `Abs. ${paragraph}`, letter && `Buchst. ${letter}`]
        .filter(Boolean)
        .join(' '),
    ),
  fr: (place) =>
    place.replace(PARTS, (_, article: string, paragraph?: string, letter?: string) =>
      [`art. ${article}`, paragraph && `par. ${paragraph}`, letter && `point ${letter})`]
        .filter(Boolean)
        .join(', '),
    ),
};

/** A ground as a letter states it, with its place in the law. */
export const groundWords = ({ text, place }: RefusalGround, locale: LetterLocale): string =>
  `${text[locale]} (${PLACES[locale](place)})`;
