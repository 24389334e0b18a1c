import { expect, test } from '@jest/globals';
import { keepTogether } from './keep-together.ts';

test.each([
  ['Dienstag, 22. Dezember 2026 um 19:15 MEZ', 'Dienstag, 22.~Dezember~2026 um 19:15~MEZ'],
  ['Tuesday, 22 December 2026 at 19:15 CET', 'Tuesday, 22~December~2026 at 19:15~CET'],
  ['May 2018', 'May~2018'],
  ['3 h 41 min', '3~h 41~min'],
  ['0,1 s', '0,1~s'],
])('%s', (text, kept) => {
  expect(keepTogether(text)).toBe(kept.replaceAll('~', '\u00a0'));
});
