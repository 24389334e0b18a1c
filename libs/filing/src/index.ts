export type { Filing, FilingLanguage } from './notification/filing.ts';
export { jsonLdOf } from './notification/json-ld-of.ts';
export { jsonOf } from './notification/json-of.ts';
export { paperOf } from './notification/paper-of.ts';
export { type PasteField, pasteFields } from './notification/paste-fields.ts';
export { valueWords } from './notification/value-words.ts';
export { verisOf } from './notification/veris-of.ts';
export type { Paper, PaperPart, PaperSection } from './paper/paper.ts';
export { renderPdf } from './pdf/render-pdf.ts';
