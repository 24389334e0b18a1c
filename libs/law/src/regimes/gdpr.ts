import type { Regime } from '../regime.ts';

const REGULATION_1182_71 = 'Regulation (EEC, Euratom) No 1182/71';
const TIME_LIMITS_URL = 'https://eur-lex.europa.eu/eli/reg/1971/1182/oj';

export const gdpr: Regime = {
  id: 'gdpr',
  title: { en: 'General Data Protection Regulation', de: 'Datenschutz-Grundverordnung' },
  version: '2026-11-22',
  validFrom: '2018-05-25',
  response: {
    months: 1,
    citation: {
      text: 'GDPR Art. 12(3)',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
      evidence: 'primary',
    },
  },
  extension: {
    months: 2,
    citation: {
      text: 'GDPR Art. 12(3), second sentence',
      url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
      evidence: 'primary',
    },
  },
  counting: {
    month: {
      text: `${REGULATION_1182_71}, Art. 3(2)(c); Court of Justice, C-171/03`,
      url: TIME_LIMITS_URL,
      evidence: 'secondary',
    },
    monthEnd: { text: `${REGULATION_1182_71}, Art. 3(2)(c)`, url: TIME_LIMITS_URL, evidence: 'secondary' },
    workingDay: { text: `${REGULATION_1182_71}, Art. 3(4)`, url: TIME_LIMITS_URL, evidence: 'primary' },
  },
  holidayLists: { 2025: 'OJ C, C/2024/7517', 2026: 'OJ C, C/2025/6771' },
  listsAreNational: true,
};
