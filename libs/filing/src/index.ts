export type { Paper, PaperPart, PaperSection } from './paper/paper.ts';
export { renderPdf } from './pdf/render-pdf.ts';
