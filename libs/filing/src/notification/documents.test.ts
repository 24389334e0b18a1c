import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { FORM, type NotificationContent } from '@rightful/law';
import { anyContent } from '@rightful/law/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { renderPdf } from '../pdf/render-pdf.ts';
import type { Filing } from './filing.ts';
import { jsonOf } from './json-of.ts';
import { paperOf } from './paper-of.ts';
import { pasteFields } from './paste-fields.ts';
import { valueWords } from './value-words.ts';

const CONTENT: NotificationContent = {
  ownReference: 'R2026-QENG-4SNE',
  controllerName: 'Beispiel GmbH',
  contact: 'Datenschutz, privacy@example.org',
  awareAt: '2026-11-23T08:00:00Z',
  occurred: { how: 'range', from: '2026-11-20T00:00:00Z', to: '2026-11-21T12:00:00Z' },
  narrative: 'One delivery held recordings of another person.\nIt was frozen at once.',
  aspects: ['confidentiality'],
  natures: ['record-mix-up'],
  categories: ['customers', 'household'],
  peopleCount: { how: 'approximate', count: 3 },
  recordCount: { how: 'exact', count: 1_700 },
  told: 'planned',
  authorities: [{ authority: 'Łódź', reference: '4711' }],
};
const filing = (besides: Partial<Filing> = {}): Filing => ({
  caseNumber: 'R2026-QENG-4SNE',
  authority: 'An authority',
  kind: 'preliminary',
  number: 1,
  filedAt: new Date('2026-11-23T09:00:00Z'),
  content: CONTENT,
  before: null,
  checkpoint: { sequence: 4711, hash: 'ab'.repeat(32) },
  ...besides,
});
const factsOf = (paper: ReturnType<typeof paperOf>) =>
  paper.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'fact' ? [part] : [])));

async function wordsIn(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false }).promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join(''));
  }
  return plain(pages.join(' '));
}
const plain = (words: string) => words.replace(/\s+/g, ' ');

test.each(['en', 'de'] as const)(
  'everything that is said stands in the document, read back from the PDF: %s',
  async (language) => {
    const paper = paperOf(filing(), language);
    const words = await wordsIn(await renderPdf(paper));
    for (const field of FORM) {
      const value = CONTENT[field.id];
      if (value === undefined) continue;
      for (const line of [field.label[language], ...valueWords(field, value, language)])
        expect([field.id, words.includes(plain(line))]).toEqual([field.id, true]);
    }
    for (const line of paper.lines) expect(words).toContain(plain(line));
  },
);

test('what is not said yet is named where it belongs; the law’s own places stand in the margin', () => {
  const facts = factsOf(paperOf(filing(), 'en'));
  const missing = facts.filter(({ label }) => label === 'Not said yet').flatMap(({ values }) => values);
  expect(missing).toEqual(
    expect.arrayContaining(['Likely consequences (Art. 33(3)(c))', 'What was done (Art. 33(3)(d))']),
  );
  expect(facts.find(({ label }) => label === 'How many people')).toMatchObject({
    values: ['about 3'],
    mark: 'Art. 33(3)(a)',
  });
});

test('what changed since the version before is marked, also what was taken away', () => {
  const { cause: _, ...before } = {
    ...CONTENT,
    peopleCount: { how: 'unknown' },
    systems: 'Speakers',
  } as NotificationContent;
  const facts = factsOf(
    paperOf(
      filing({ number: 2, kind: 'follow-up', before, content: { ...CONTENT, cause: 'internal-error' } }),
      'en',
    ),
  );
  const markOf = (label: string) => facts.find((fact) => fact.label === label)?.mark;
  expect(markOf('How many people')).toBe('Art. 33(3)(a), changed');
  expect(markOf('Cause')).toBe('new');
  expect(facts.find(({ label }) => label === 'Systems and services')).toMatchObject({
    values: ['–'],
    mark: 'taken away',
  });
  expect(markOf('How many records')).toBe('Art. 33(3)(a)');
});

test('any content becomes documents of both languages, and its JSON is as the published schema says', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../../../law/schemas/breach-notification.schema.json', import.meta.url), 'utf8'),
  );
  const isBySchema = new Ajv2020({ formats: { 'date-time': true } }).compile(schema);
  fc.assert(
    fc.property(anyContent(), fc.constantFrom('en', 'de'), (content, language) => {
      const said = filing({ content });
      const facts = factsOf(paperOf(said, language));
      expect(facts.filter(({ label }) => !/^N(ot said yet|och nicht gesagt)$/.test(label))).toHaveLength(
        Object.keys(content).length,
      );
      expect(pasteFields(said, language).map(({ id }) => id)).toEqual(
        FORM.map(({ id }) => id).filter((id) => id in content),
      );
      const json = JSON.parse(JSON.stringify(jsonOf(said)));
      expect([isBySchema(json.content), json.version, json.checkpoint.sequence]).toEqual([true, 1, 4711]);
    }),
    { numRuns: 100 },
  );
});
