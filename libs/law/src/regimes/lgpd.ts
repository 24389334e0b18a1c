import type { Citation, Regime } from '../regime.ts';

const law = (place: string): Citation => ({
  text: `Lei nº 13.709/2018 (LGPD), ${place}`,
  url: 'https://www.planalto.gov.br/ccivil_03/_ato2015-2018/2018/lei/l13709.htm',
  evidence: 'secondary',
});
const SILENT: Citation = {
  text: 'LGPD art. 19 names no pause; the earlier date is the safe one',
  evidence: 'own',
};

export const lgpd: Regime = {
  id: 'lgpd',
  title: { en: 'Brazilian General Data Protection Law', de: 'Brasilianisches Datenschutzgesetz (LGPD)' },
  shortName: null,
  rights: {
    access: 'LGPD art. 18, II',
    portability: 'LGPD art. 18, V',
    rectification: 'LGPD art. 18, III',
    erasure: 'LGPD art. 18, VI',
    restriction: 'LGPD art. 18, IV',
    objection: 'LGPD art. 18, § 2º',
  },
  provisions: {
    copy: 'LGPD art. 18, II',
    statement: 'LGPD art. 19, II',
    purposes: 'LGPD art. 19, II',
    categories: null,
    recipients: 'LGPD art. 18, VII',
    retention: 'LGPD art. 9º',
    rights: null,
    complaint: 'LGPD art. 18, § 1º',
    source: 'LGPD art. 19, II',
    automatedDecisions: 'LGPD art. 20, § 1º',
    safeguards: null,
    plainForm: 'LGPD art. 6º, VI',
    integrity: 'LGPD art. 6º, VII',
    rightsOfOthers: null,
    keptForClaims: 'LGPD art. 16',
    accountability: 'LGPD art. 6º, X',
  },
  usualTimeZone: 'America/Sao_Paulo',
  versions: [
    {
      validFrom: '2020-09-18',
      checkedOn: '2026-11-22',
      response: { period: { unit: 'days', count: 15 }, citation: law('art. 19, II') },
      extension: null,
      acknowledgement: null,
      prompt: { period: { unit: 'days', count: 0 }, citation: law('art. 19, I: simplified form, at once') },
      pauses: { identity: { effect: 'none', citation: SILENT }, scope: { effect: 'none', citation: SILENT } },
      breachNotice: {
        period: { unit: 'working-days', count: 3 },
        citation: { text: 'Resolução CD/ANPD nº 15/2024', evidence: 'secondary' },
      },
      counting: {
        start: law('art. 19, II: from the date of the request'),
        monthEnd: law('art. 19, II'),
        workingDay: null,
      },
      holidayLists: {},
      listsAreNational: false,
    },
  ],
};
