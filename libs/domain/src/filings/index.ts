export { answerAuthority } from './answer-authority.ts';
export { attachToFiling, MOST_ATTACHED_BYTES } from './attach-to-filing.ts';
export { type AuthorityMessageView, authorityMessages } from './authority-messages.ts';
export { FILING_DOCUMENTS, FILING_PACKAGE } from './document-names.ts';
export { fileNotification } from './file-notification.ts';
export { type FilingFile, openFilingDocument } from './filing-documents.ts';
export type { FileResult, FilingRefused, SaveFilingResult } from './filing-outcomes.ts';
export { filingNotPossible } from './filing-outcomes.ts';
export { type FilingVersionView, filingVersions } from './filing-versions.ts';
export {
  authorityOfFiling,
  draftOf,
  type FilingLook,
  filingsOf,
  findFiling,
  knownAuthorities,
  looksAtFiling,
  suggestionsFor,
} from './officer-filings.ts';
export { prepareFiling } from './prepare-filing.ts';
export { saveFilingDraft } from './save-filing-draft.ts';
export { whoLeads } from './who-leads.ts';
