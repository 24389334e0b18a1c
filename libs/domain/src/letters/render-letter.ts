import type { LetterKind } from '@rightful/data';
import { english } from './books/english.ts';
import { french } from './books/french.ts';
import { german } from './books/german.ts';
import type { LetterBook } from './letter-book.ts';
import { LETTER_VARIABLES, type LetterLocale, type VariableOf } from './letter-variables.ts';

export const LETTER_BOOKS: Readonly<Record<LetterLocale, LetterBook>> = {
  en: english,
  de: german,
  fr: french,
};

/** What every letter says about who writes to whom. */
export interface LetterHead {
  readonly name: string;
  readonly controller: string;
  readonly contact: string;
  readonly reference: string;
}

export interface RenderedLetter {
  readonly subject: string;
  /** Paragraphs apart by one empty line. */
  readonly body: string;
  readonly version: number;
}

const LONGEST_VALUE = 4000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/;

/** A value that cannot stand in a letter: missing, empty, too long, or with control characters. */
export class LetterValueError extends Error {
  constructor(readonly variable: string) {
    super(`The letter needs a plain text of at most ${LONGEST_VALUE} characters for "${variable}".`);
    this.name = 'LetterValueError';
  }
}

/** Writes one letter. Values are put in once and never read as templates. Throws LetterValueError. */
export function renderLetter<K extends LetterKind>(
  kind: K,
  locale: LetterLocale,
  head: LetterHead,
  values: Readonly<Record<VariableOf<K>, string>>,
): RenderedLetter {
  const { greeting, closing, templates } = LETTER_BOOKS[locale];
  const { subject, paragraphs, version } = templates[kind];
  const given: Readonly<Record<string, string>> = { ...values, ...head };
  for (const variable of [...LETTER_VARIABLES[kind], 'name', 'controller', 'contact', 'reference']) {
    const value = given[variable];
    if (!value?.trim() || value.length > LONGEST_VALUE || CONTROL.test(value)) {
      throw new LetterValueError(variable);
    }
  }
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '');
  return {
    subject: fill(subject),
    body: [greeting, ...paragraphs, ...closing].map(fill).join('\n\n'),
    version,
  };
}
