export { letterDay } from './letter-facts.ts';
export type { LetterLocale } from './letter-variables.ts';
export {
  hasOwnWords,
  isSentByHand,
  type LetterPreview,
  previewLetter,
  type SendLetterResult,
  sendLetterByHand,
} from './letters-by-hand.ts';
export { LetterValueError } from './render-letter.ts';
export { type LetterValues, sendLetter } from './send-letter.ts';
