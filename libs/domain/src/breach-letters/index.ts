export { affectedBy } from './affected-by.ts';
export { draftLetterTexts } from './letter-drafts.ts';
export { LETTER_LOCALES, LETTER_PARTS, type LetterText, type LetterTexts } from './letter-texts.ts';
export {
  type BreachLetterState,
  type LettersOfIncident,
  type LetterWording,
  lettersOfIncident,
  noticeTexts,
  type OfficersBreachLetter,
} from './letters-of-incident.ts';
export { type NotePostedResult, noteLetterPosted } from './note-posted.ts';
export { type BreachLetterView, ourBreachLetters, readBreachLetter } from './our-breach-letters.ts';
export { type BreachLetterPreview, previewLetters } from './preview-letters.ts';
export {
  type NoticeInput,
  proposeLetterException,
  proposeLetterOrder,
  proposeLetters,
  proposePublicNotice,
} from './propose-letters.ts';
export { shownNotices } from './shown-notices.ts';
export { type WriteLetterTextsResult, writeLetterTexts } from './write-letter-texts.ts';
