export { letterDay } from './letter-facts.ts';
export type { LetterLocale } from './letter-variables.ts';
export { LetterValueError } from './render-letter.ts';
export { type LetterValues, sendLetter } from './send-letter.ts';
