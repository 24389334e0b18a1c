import type { Regime } from '../regime.ts';

const REGULATION_1182_71 = 'Regulation (EEC, Euratom) No 1182/71';
const TIME_LIMITS_URL = 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj';
const GDPR_URL = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
// Public copies number its paragraphs differently, so none is named.
const GUIDELINES = 'EDPB Guidelines 01/2022 on the right of access';

export const gdpr: Regime = {
  id: 'gdpr',
  title: { en: 'General Data Protection Regulation', de: 'Datenschutz-Grundverordnung' },
  shortName: 'GDPR',
  rights: {
    access: 'Art. 15',
    portability: 'Art. 20',
    rectification: 'Art. 16',
    erasure: 'Art. 17',
    restriction: 'Art. 18',
    objection: 'Art. 21',
  },
  provisions: {
    copy: 'Art. 15(3)',
    statement: 'Art. 15(1)',
    purposes: 'Art. 15(1)(a)',
    categories: 'Art. 15(1)(b)',
    recipients: 'Art. 15(1)(c)',
    retention: 'Art. 15(1)(d)',
    rights: 'Art. 15(1)(e)',
    complaint: 'Art. 15(1)(f)',
    source: 'Art. 15(1)(g)',
    automatedDecisions: 'Art. 15(1)(h)',
    safeguards: 'Art. 15(2)',
    plainForm: 'Art. 12(1)',
    integrity: 'Art. 5(1)(f)',
    rightsOfOthers: 'Art. 15(4)',
    keptForClaims: 'Art. 17(3)',
    accountability: 'Art. 5(2)',
  },
  usualTimeZone: 'Europe/Brussels',
  versions: [
    {
      validFrom: '2018-05-25',
      checkedOn: '2026-11-22',
      response: {
        period: { unit: 'months', count: 1 },
        citation: { text: 'GDPR Art. 12(3)', url: GDPR_URL, evidence: 'primary' },
      },
      extension: {
        kind: 'period',
        period: { unit: 'months', count: 2 },
        citation: { text: 'GDPR Art. 12(3), second sentence', url: GDPR_URL, evidence: 'primary' },
      },
      acknowledgement: null,
      prompt: {
        period: { unit: 'days', count: 7 },
        citation: {
          text: 'GDPR Art. 12(3), “without undue delay”; ArbG Duisburg, 3 Ca 44/23: a week',
          evidence: 'secondary',
        },
      },
      pauses: {
        identity: {
          effect: 'suspends',
          citation: { text: `GDPR Art. 12(6); ${GUIDELINES}`, evidence: 'secondary' },
        },
        scope: {
          effect: 'suspends',
          citation: { text: `GDPR recital 63; ${GUIDELINES}`, evidence: 'secondary' },
        },
      },
      breachNotice: {
        // Whether Regulation 1182/71 stretches hours over days off is disputed; the earlier end is right under both readings.
        period: { unit: 'hours', count: 72 },
        citation: { text: 'GDPR Art. 33(1)', url: GDPR_URL, evidence: 'primary' },
      },
      counting: {
        start: {
          text: `${REGULATION_1182_71}, Art. 3(2)(c); Court of Justice, C-171/03`,
          url: TIME_LIMITS_URL,
          evidence: 'secondary',
        },
        monthEnd: {
          text: `${REGULATION_1182_71}, Art. 3(2)(c)`,
          url: TIME_LIMITS_URL,
          evidence: 'secondary',
        },
        workingDay: { text: `${REGULATION_1182_71}, Art. 3(4)`, url: TIME_LIMITS_URL, evidence: 'primary' },
      },
      holidayLists: { 2025: 'OJ C, C/2024/7517', 2026: 'OJ C, C/2025/6771' },
      listsAreNational: true,
    },
  ],
};
