import type { Paper } from '../paper/paper.ts';
import { INK, PAGE, SIZE, TEXT_WIDTH } from './page-layout.ts';
import type { Doc } from './write-text.ts';

const PAGE_OF = {
  en: (page: number, all: number) => `Page ${page} of ${all}`,
  de: (page: number, all: number) => `Seite ${page} von ${all}`,
  fr: (page: number, all: number) => `Page ${page} sur ${all}`,
} as const;

/** The foot of every page: an artifact, which is not read out. */
export function writeFoot(doc: Doc, { foot, language }: Paper): void {
  const { start, count } = doc.bufferedPageRange();
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page);
    // Below the lower margin: without this, writing there would open a further page.
    doc.page.margins.bottom = 0;
    doc.markContent('Artifact', { type: 'Pagination' });
    doc.font('text').fontSize(SIZE.small).fillColor(INK.soft);
    const y = PAGE.height - 48;
    doc.text(foot, PAGE.noteLeft, y, { width: TEXT_WIDTH, lineBreak: false });
    doc.text(PAGE_OF[language](page + 1, count), PAGE.margins.left, y, { width: TEXT_WIDTH, align: 'right' });
    doc.endMarkedContent();
  }
}
