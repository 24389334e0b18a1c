import { expect, test } from '@jest/globals';
import { citationWords } from './citation-words.ts';

test.each([
  ['GDPR Art. 12(3), second sentence', 'DSGVO Art. 12 Abs. 3 Satz 2'],
  [
    'Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c); Court of Justice, C-171/03',
    'Verordnung (EWG, Euratom) Nr. 1182/71, Art. 3 Abs. 2 Buchst. c; EuGH, C-171/03',
  ],
  [
    'GDPR Art. 12(3), “without undue delay”; ArbG Duisburg, 3 Ca 44/23: a week',
    'DSGVO Art. 12 Abs. 3, „unverzüglich“; ArbG Duisburg, 3 Ca 44/23: eine Woche',
  ],
  ['LGPD Art. 19, II', 'LGPD Art. 19, II'],
])('%s is written as German lawyers do', (english, german) => {
  expect(citationWords(english)).toBe(german);
});
