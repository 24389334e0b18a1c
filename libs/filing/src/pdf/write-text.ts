import type PDFDocument from 'pdfkit';
import type { Face } from './fonts.ts';
import { INK, SIZE, TEXT_WIDTH } from './page-layout.ts';

export type Doc = InstanceType<typeof PDFDocument>;
export type Structure = ReturnType<Doc['struct']>;

interface Style {
  readonly tag: 'H1' | 'H2' | 'P' | 'Note';
  readonly face?: Face;
  readonly size?: number;
  readonly color?: string;
}

/** One paragraph below what was written last, as an element of its own in the structure. */
export function writeText(doc: Doc, parent: Structure, text: string, style: Style): void {
  const { tag, face = 'text', size = SIZE.text, color = INK.text } = style;
  parent.add(
    doc.struct(tag, {}, () => {
      doc.font(face).fontSize(size).fillColor(color);
      doc.text(text, { width: TEXT_WIDTH, lineGap: 2 });
    }),
  );
}

/** Goes to a new page unless this much is left of the page. Points. */
export function keepTogether(doc: Doc, height: number): void {
  if (doc.y + height > doc.page.height - doc.page.margins.bottom) doc.addPage();
}
