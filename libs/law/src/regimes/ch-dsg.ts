import type { Citation, Regime } from '../regime.ts';

const ordinance = (paragraph: string): Citation => ({
  text: `Swiss Data Protection Ordinance (DSV, SR 235.11), Art. 18(${paragraph})`,
  url: 'https://www.datenschutzpartner.ch/dsv/dsv-18/',
  evidence: 'primary',
});
const SILENT: Citation = {
  text: 'DSV Art. 18 names no pause; the earlier date is the safe one',
  evidence: 'own',
};

export const chDsg: Regime = {
  id: 'ch-dsg',
  title: { en: 'Swiss Data Protection Act', de: 'Schweizerisches Datenschutzgesetz' },
  shortName: null,
  rights: {
    access: 'DSG Art. 25',
    portability: 'DSG Art. 28',
    rectification: 'DSG Art. 32(1)',
    erasure: 'DSG Art. 32(2)(c)',
    restriction: 'DSG Art. 32(2)(a)',
    objection: 'DSG Art. 30(2)(b)',
  },
  provisions: {
    copy: 'DSG Art. 25(2)(b)',
    statement: 'DSG Art. 25(2)',
    purposes: 'DSG Art. 25(2)(c)',
    categories: null,
    recipients: 'DSG Art. 25(2)(g)',
    retention: 'DSG Art. 25(2)(d)',
    rights: null,
    complaint: null,
    source: 'DSG Art. 25(2)(e)',
    automatedDecisions: 'DSG Art. 25(2)(f)',
    safeguards: null,
    plainForm: 'DSV Art. 16(4)',
    integrity: 'DSG Art. 8',
    rightsOfOthers: 'DSG Art. 26(1)(b)',
    keptForClaims: null,
    accountability: null,
  },
  usualTimeZone: 'Europe/Zurich',
  versions: [
    {
      validFrom: '2023-09-01',
      checkedOn: '2026-11-22',
      response: { period: { unit: 'days', count: 30 }, citation: ordinance('1') },
      extension: { kind: 'named-day', citation: ordinance('2') },
      acknowledgement: null,
      prompt: null,
      pauses: { identity: { effect: 'none', citation: SILENT }, scope: { effect: 'none', citation: SILENT } },
      breachNotice: null,
      counting: { start: ordinance('1'), monthEnd: ordinance('1'), workingDay: null },
      holidayLists: {},
      listsAreNational: false,
    },
  ],
};
