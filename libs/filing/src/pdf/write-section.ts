import type { PaperPart, PaperSection } from '../paper/paper.ts';
import { INK, PAGE, SIZE, TEXT_WIDTH } from './page-layout.ts';
import { type Doc, keepTogether, type Structure, writeText } from './write-text.ts';

/** A heading with what follows from it; it never stands alone at the end of a page. */
export function writeSection(doc: Doc, body: Structure, { heading, parts }: PaperSection): void {
  const section = doc.struct('Sect');
  body.add(section);
  keepTogether(doc, 90);
  doc.moveDown(1.2);
  drawRule(doc);
  writeText(doc, section, heading, { tag: 'H2', face: 'strong', size: SIZE.heading });
  for (const part of parts) {
    doc.moveDown(0.5);
    writePart(doc, section, part);
  }
  section.end();
}

function writePart(doc: Doc, section: Structure, part: PaperPart): void {
  if (part.kind === 'words') writeText(doc, section, part.text, { tag: 'P' });
  else if (part.kind === 'table') writeTable(doc, section, part);
  else writeFact(doc, section, part);
}

function writeFact(doc: Doc, section: Structure, part: PaperPart & { kind: 'fact' }): void {
  keepTogether(doc, 40);
  const fact = doc.struct('Div');
  section.add(fact);
  const { y } = doc;
  writeText(doc, fact, part.label, { tag: 'P', size: SIZE.small, color: INK.soft });
  if (part.mark) writeNote(doc, fact, part.mark, y);
  for (const value of part.values) writeText(doc, fact, value, { tag: 'P' });
  fact.end();
}

/** In the margin beside the line at `y`; what follows goes on below the line. */
function writeNote(doc: Doc, fact: Structure, mark: string, y: number): void {
  const below = { x: doc.x, y: doc.y };
  fact.add(
    doc.struct('Note', {}, () => {
      doc.font('text').fontSize(SIZE.small).fillColor(INK.soft);
      doc.text(mark, PAGE.noteLeft, y, { width: PAGE.noteWidth, lineGap: 2 });
    }),
  );
  doc.x = below.x;
  doc.y = below.y;
}

function writeTable(doc: Doc, section: Structure, { head, rows }: PaperPart & { kind: 'table' }): void {
  doc.font('text').fontSize(SIZE.small).fillColor(INK.text);
  const table = doc.table({
    structParent: section,
    maxWidth: TEXT_WIDTH,
    defaultStyle: { border: { bottom: 0.5 }, borderColor: INK.rule, padding: 4 },
  } as never);
  table.row(head.map((text) => ({ text, type: 'TH', scope: 'Column', font: { src: 'strong' } })) as never);
  for (const row of rows) table.row([...row]);
  table.end();
}

function drawRule(doc: Doc): void {
  doc.markContent('Artifact', { type: 'Layout' });
  doc.moveTo(PAGE.margins.left, doc.y).lineTo(PAGE.width - PAGE.margins.right, doc.y);
  doc.lineWidth(0.5).strokeColor(INK.rule).stroke();
  doc.endMarkedContent();
  doc.moveDown(0.6);
}
