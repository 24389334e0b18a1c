import PDFDocument from 'pdfkit';
import type { Paper } from '../paper/paper.ts';
import { FONTS } from './fonts.ts';
import { PAGE } from './page-layout.ts';
import { writeFoot } from './write-foot.ts';
import { writeHead } from './write-head.ts';
import { writeSection } from './write-section.ts';

/**
 * The paper as a tagged PDF 1.7 that says it follows PDF/UA-1 (ISO 14289-1), with its fonts embedded. The same paper gives the same bytes.
 * pdfkit: maintained, MIT, the one writer on npm that tags what it writes.
 */
export function renderPdf(paper: Paper): Promise<Buffer> {
  const doc = new PDFDocument({
    size: PAGE.size,
    margins: PAGE.margins,
    pdfVersion: '1.7',
    subset: 'PDF/UA' as never,
    tagged: true,
    lang: paper.language,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: paper.title,
      Author: paper.author,
      CreationDate: paper.settledAt,
      ModDate: paper.settledAt,
    },
  });
  for (const [face, file] of Object.entries(FONTS)) doc.registerFont(face, file);
  const pieces: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (piece: Buffer) => pieces.push(piece));
    doc.on('end', () => resolve(Buffer.concat(pieces)));
    doc.on('error', reject);
  });
  const body = doc.struct('Document');
  doc.addStructure(body);
  writeHead(doc, body, paper);
  for (const section of paper.sections) writeSection(doc, body, section);
  body.end();
  writeFoot(doc, paper);
  doc.end();
  return done;
}
