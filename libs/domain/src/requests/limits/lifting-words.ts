import { type LetterLocale, letterDay } from '../../letters/index.ts';
import type { Portal } from '../../portal/portal.ts';

const WORDS: Readonly<Record<LetterLocale, (day: string) => string>> = {
  en: (day) => `What you asked for holds until ${day}, and ends after that day.`,
  de: (day) => `Worum Sie gebeten haben, gilt noch bis ${day} und endet nach diesem Tag.`,
  fr: (day) => `Ce que vous avez demandé vaut encore jusqu’au ${day} et prend fin après ce jour.`,
};

/** Tells somebody, in their language, when the limit that they asked for ends (Art. 18(3)). */
export const liftingWords = (
  { config }: Pick<Portal, 'config'>,
  liftsAt: Date,
  locale: LetterLocale,
): string => WORDS[locale](letterDay(liftsAt, locale, config.controller.timeZone));
