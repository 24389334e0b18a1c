import type { Paper } from '../paper/paper.ts';
import { INK, SIZE } from './page-layout.ts';
import { type Doc, type Structure, writeText } from './write-text.ts';

export function writeHead(doc: Doc, body: Structure, { title, lines }: Paper): void {
  writeText(doc, body, title, { tag: 'H1', face: 'title', size: SIZE.title });
  doc.moveDown(0.4);
  for (const line of lines) writeText(doc, body, line, { tag: 'P', color: INK.soft });
}
