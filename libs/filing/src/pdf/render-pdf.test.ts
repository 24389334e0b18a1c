import { expect, test } from '@jest/globals';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Paper } from '../paper/paper.ts';
import { renderPdf } from './render-pdf.ts';

const PAPER: Paper = {
  language: 'de',
  title: 'Meldung an die Łódzka Aufsicht',
  lines: ['Fassung 2', 'An: eine Aufsicht'],
  author: 'Beispiel GmbH',
  settledAt: new Date('2026-11-23T08:00:00Z'),
  foot: 'Fassung 2, Prüfpunkt 4711',
  sections: [
    {
      heading: 'Art der Verletzung',
      parts: [
        { kind: 'fact', label: 'Wie viele Menschen?', values: ['ungefähr 3'], mark: 'Art. 33(3)(a)' },
        { kind: 'words', text: 'Lange Worte. '.repeat(900) },
        {
          kind: 'table',
          head: ['Land', 'Menschen'],
          rows: [
            ['Deutschland', '2'],
            ['Österreich', '1'],
          ],
        },
      ],
    },
    {
      heading: 'Maßnahmen',
      parts: [{ kind: 'fact', label: 'Was geschah?', values: ['Eingefroren.', 'Gelöscht.'] }],
    },
  ],
};

interface Node {
  readonly role?: string;
  readonly children?: readonly Node[];
  readonly id?: string;
}

const read = (bytes: Buffer): Promise<PDFDocumentProxy> =>
  getDocument({ data: new Uint8Array(bytes), useSystemFonts: false }).promise;

/** Every piece of the structure with the words in it, in the order in which it is read out. */
async function elementsOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const found: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const wordsOf = new Map<string, string>();
    let inside: string | undefined;
    for (const item of items) {
      if ('type' in item) inside = item.type.startsWith('begin') ? item.id : undefined;
      else if (inside) wordsOf.set(inside, (wordsOf.get(inside) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
    const walk = (node: Node) => {
      for (const child of node.children ?? []) {
        if (child.id && node.role) found.push(`${node.role}: ${wordsOf.get(child.id)?.trim()}`);
        walk(child);
      }
    };
    walk(((await page.getStructTree()) as Node | null) ?? {});
  }
  return found;
}

test('every word of the paper stands in the structure, in its order, under what it is', async () => {
  const elements = await elementsOf(await read(await renderPdf(PAPER)));
  const short = elements.filter((element) => !element.includes('Lange Worte'));
  expect(short).toEqual([
    'H1: Meldung an die Łódzka Aufsicht',
    'P: Fassung 2',
    'P: An: eine Aufsicht',
    'H2: Art der Verletzung',
    'P: Wie viele Menschen?',
    'Note: Art. 33(3)(a)',
    'P: ungefähr 3',
    'TH: Land',
    'TH: Menschen',
    'TD: Deutschland',
    'TD: 2',
    'TD: Österreich',
    'TD: 1',
    'H2: Maßnahmen',
    'P: Was geschah?',
    'P: Eingefroren.',
    'P: Gelöscht.',
  ]);
  const long = elements.filter((element) => element.includes('Lange Worte')).join(' ');
  expect(long.match(/Lange Worte\./g)).toHaveLength(900);
});

test('it says what it is, in which language, and marks what is not to be read out', async () => {
  const bytes = await renderPdf(PAPER);
  const pdf = await read(bytes);
  const { info, metadata } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: PAPER.title, Author: PAPER.author, Language: 'de' });
  expect(metadata?.getRaw()).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect((await pdf.getMarkInfo())?.Marked).toBe(true);
  expect(pdf.numPages).toBeGreaterThan(1);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toContain(`Seite ${number} von`);
  }
});

test('the fonts are inside, and the same paper gives the same bytes', async () => {
  const [one, two] = [await renderPdf(PAPER), await renderPdf(PAPER)];
  expect(one.equals(two)).toBe(true);
  const text = one.toString('latin1');
  expect(text.match(/\/FontFile[23]/g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length);
  expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
});
