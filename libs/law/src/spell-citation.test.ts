import { describe, expect, test } from '@jest/globals';
import { cite } from './cite.ts';
import { regimes } from './regimes/index.ts';
import { spellCitation } from './spell-citation.ts';

describe('a citation is written as the lawyers of its language do', () => {
  test.each([
    [
      'GDPR Art. 12(3), second sentence',
      'DSGVO Art. 12 Abs. 3 Satz 2',
      'RGPD art. 12, par. 3, deuxième phrase',
    ],
    ['Art. 12(5)(b)', 'Art. 12 Abs. 5 Buchst. b', 'art. 12, par. 5, point b)'],
    ['Art. 11(2), Art. 12(6)', 'Art. 11 Abs. 2, Art. 12 Abs. 6', 'art. 11, par. 2, art. 12, par. 6'],
    [
      'GDPR Art. 12(3), “without undue delay”; ArbG Duisburg, 3 Ca 44/23: a week',
      'DSGVO Art. 12 Abs. 3, „unverzüglich“; ArbG Duisburg, 3 Ca 44/23: eine Woche',
      'RGPD art. 12, par. 3, « dans les meilleurs délais »; ArbG Duisburg, 3 Ca 44/23 : une semaine',
    ],
    [
      'Regulation (EEC, Euratom) No 1182/71, Art. 3(2)(c); Court of Justice, C-171/03',
      'Verordnung (EWG, Euratom) Nr. 1182/71, Art. 3 Abs. 2 Buchst. c; EuGH, C-171/03',
      'Règlement (CEE, Euratom) nº 1182/71, art. 3, par. 2, point c); CJUE, C-171/03',
    ],
    ['UK GDPR Art. 12A', 'UK-DSGVO Art. 12A', 'RGPD britannique art. 12A'],
    ['LGPD art. 18, § 2º', 'LGPD art. 18, § 2º', 'LGPD art. 18, § 2º'],
    ['Cal. Civ. Code § 1798.110(a)(5)', 'Cal. Civ. Code § 1798.110(a)(5)', 'Cal. Civ. Code § 1798.110(a)(5)'],
  ])('%s', (english, german, french) => {
    expect(spellCitation(english, 'en')).toBe(english);
    expect(spellCitation(english, 'de')).toBe(german);
    expect(spellCitation(english, 'fr')).toBe(french);
  });
});

test('a place names its law once, in the order of a list and of a sentence', () => {
  const { gdpr, 'ch-dsg': dsg } = regimes;
  expect(cite(gdpr, 'Art. 15(4)', 'de')).toEqual({
    code: 'GDPR Art. 15(4)',
    label: 'DSGVO Art. 15 Abs. 4',
    inText: 'Art. 15 Abs. 4 DSGVO',
    short: 'Art. 15 Abs. 4',
  });
  expect(cite(dsg, 'DSG Art. 25(2)(b)', 'de')).toMatchObject({ inText: 'DSG Art. 25 Abs. 2 Buchst. b' });
});

test.each(Object.values(regimes))('$id names itself in each of its places, beside them or within', (law) => {
  const places = [...Object.values(law.rights), ...Object.values(law.provisions)];
  for (const place of places) {
    if (place !== null) expect(/^Art\. /.test(place)).toBe(law.shortName !== null);
  }
});
