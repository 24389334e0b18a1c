import { describe, expect, test } from '@jest/globals';
import { localeFrom } from './locale.ts';

describe('the language of the pages', () => {
  test.each([
    ['de', 'en-GB,en;q=0.9', 'de'],
    [undefined, 'de-AT,de;q=0.9,en;q=0.8', 'de'],
    [undefined, 'en;q=0.3,de;q=0.9', 'de'],
    [undefined, 'fr-FR,fr;q=0.9,de;q=0.4,en;q=0.2', 'de'],
    [undefined, 'fr-FR', 'en'],
    [undefined, null, 'en'],
    ['xx', 'de', 'de'],
  ])('cookie %s and header %s give %s', (cookie, header, locale) => {
    expect(localeFrom(cookie, header)).toBe(locale);
  });
});
