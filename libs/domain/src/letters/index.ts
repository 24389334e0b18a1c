export { letterDay } from './letter-facts.ts';
export type { LetterLocale } from './letter-variables.ts';
export {
  type LetterPreview,
  previewLetter,
} from './preview-letter.ts';
export { LetterValueError } from './render-letter.ts';
export { type LetterValues, sendLetter } from './send-letter.ts';
