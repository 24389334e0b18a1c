import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { LetterKind } from '@rightful/data';
import type { NamesIn } from './letter-book.ts';
import { LETTER_VARIABLES, type LetterLocale } from './letter-variables.ts';
import { REQUEST_WORDS } from './letter-words.ts';
import { LETTER_BOOKS, LetterValueError, renderLetter } from './render-letter.ts';

const kinds = Object.keys(LETTER_VARIABLES) as LetterKind[];
const locales = Object.keys(LETTER_BOOKS) as LetterLocale[];
const every = locales.flatMap((locale) => kinds.map((kind) => [locale, kind] as const));
const namesIn = (texts: readonly string[]) =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name)))].sort();

const head = { name: 'Ada Example', controller: 'Acme', contact: 'privacy@acme.example', reference: 'req_1' };
const values = {
  request: 'your request',
  receivedOn: 'Saturday, 31 January 2026',
  dueOn: 'Monday, 2 March 2026',
  why: '- 1 month',
  needed: 'The last four digits',
  reason: 'Many recordings',
  reasons: 'Nothing is held',
  authority: 'BayLDA',
  readyUntil: 'Sunday',
  erasedOn: 'Sunday',
  kept: 'nothing',
  answer: 'Corrected',
  ground: 'The data is accurate (Art. 16)',
};

test.each(every)('%s, %s: names every variable of the letter, and no other', (locale, kind) => {
  const { subject, paragraphs } = LETTER_BOOKS[locale].templates[kind];
  expect(namesIn([subject, ...paragraphs])).toEqual([...LETTER_VARIABLES[kind]].sort());
});

test.each(locales)('%s: greets by name, and says who writes and under which reference', (locale) => {
  expect(namesIn([LETTER_BOOKS[locale].greeting])).toEqual(['name']);
  expect(namesIn(LETTER_BOOKS[locale].closing)).toEqual(['contact', 'controller', 'reference']);
});

test('the compiler reads the names out of a text', () => {
  const names: NamesIn<'{a} and {b}'>[] = ['a', 'b'];
  // @ts-expect-error a name that the text does not hold
  const other: NamesIn<'{a} and {b}'> = 'c';
  expect(names).not.toContain(other);
});

describe('what was sent names the version of its words', () => {
  const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
  /** A change of the words is a new version: raise it in the book, then put the digest here. */
  const KNOWN: Record<string, string> = {
    'en received 1': 'eee3757b68db',
    'en identity-needed 1': 'b2ccdfc3572a',
    'en extended 1': '8ae4b828895f',
    'en refused 2': '7421fad064ce',
    'en ready 1': '25e5cd143391',
    'en erased 1': '06a034bc6d12',
    'en answered 1': 'b71e09f95d3c',
    'en partly 1': 'cf7015cf3da5',
    'de received 1': '804b5d7a6b1e',
    'de identity-needed 1': 'bdd36b4d279e',
    'de extended 1': '340562fb0bf3',
    'de refused 2': 'efbc512f9e83',
    'de ready 1': '7f8f57190f3c',
    'de erased 1': '8d98d9201d4d',
    'de answered 1': '008944cdcaea',
    'de partly 1': '4166041a3eb7',
    'fr received 1': 'd08eec7992a8',
    'fr identity-needed 1': 'e5e9e9b8397a',
    'fr extended 1': '3dd29670383b',
    'fr refused 2': '473508db60d9',
    'fr ready 1': 'c73b4fa5fdc4',
    'fr erased 1': '210c6727264e',
    'fr answered 1': '0c82eafe6e55',
    'fr partly 1': '8eff26ab0ff5',
  };
  test.each(every)('%s, %s', (locale, kind) => {
    const { version, subject, paragraphs } = LETTER_BOOKS[locale].templates[kind];
    expect(KNOWN[`${locale} ${kind} ${version}`]).toBe(digest([subject, ...paragraphs].join('\n')));
  });
});

describe('a letter', () => {
  test.each(every)('%s, %s: leaves no brace open and says every value', (locale, kind) => {
    const { subject, body } = renderLetter(kind, locale, head, values);
    expect(`${subject}${body}`).not.toMatch(/[{}]/);
    for (const name of LETTER_VARIABLES[kind]) expect(`${subject}\n${body}`).toContain(values[name]);
    for (const value of Object.values(head)) expect(body).toContain(value);
  });

  test.each(locales)('%s: a refusal gives reasons, the authority and the court', (locale) => {
    const { body } = renderLetter('refused', locale, head, values);
    expect(body).toContain('Nothing is held');
    expect(body).toContain('BayLDA');
    expect(body).toMatch(/go to court|vor Gericht|saisir un tribunal/);
  });

  test('a value is put in as it is, and never read as a template', () => {
    const hostile = { ...values, reasons: 'see {contact} and {nothing}' };
    expect(renderLetter('refused', 'en', head, hostile).body).toContain('see {contact} and {nothing}');
  });

  test.each([[''], ['  '], ['a\u0000b'], ['x'.repeat(4001)]])('refuses the value %#', (reasons) => {
    expect(() => renderLetter('refused', 'en', head, { ...values, reasons })).toThrow(LetterValueError);
  });

  test.each(locales)('%s: has words for every kind of request', (locale) => {
    expect(Object.keys(REQUEST_WORDS[locale]).sort()).toEqual(Object.keys(REQUEST_WORDS.en).sort());
  });
});
