import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { locales } from './locale.ts';
import { areas } from './messages.ts';

interface Words {
  [key: string]: string | Words;
}

function wordsOf(locale: string, area: string): Words {
  const path = fileURLToPath(new URL(`../../messages/${locale}/${area}.json`, import.meta.url));
  return JSON.parse(readFileSync(path, 'utf8')) as Words;
}

/** An argument, `{name}` or `{name, plural, …}`; not the words of a choice, `one {today}` or `=0 {today}`. */
const argument = /(?<!(?:=\d+|zero|one|two|few|many|other|[A-Z_]+)\s*)\{(\w+)[,}]/g;

/** Each key with the names of what is filled in: `failed.text {name}`. */
function shape(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) => {
    if (typeof value !== 'string') return shape(value, `${prefix}${key}.`);
    const filled = [...new Set([...value.matchAll(argument)].map((match) => match[1]))].sort();
    return [`${prefix}${key} ${filled.join(' ')}`];
  });
}

describe.each(areas)('the words of %s', (area) => {
  test.each(locales.filter((locale) => locale !== 'en'))(
    'say the same things in %s as in English',
    (locale) => {
      expect(shape(wordsOf(locale, area)).sort()).toEqual(shape(wordsOf('en', area)).sort());
    },
  );
});
