import type { Regime } from '../regime.ts';

const GUIDANCE =
  'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/individual-rights/right-of-access/';

export const ukGdpr: Regime = {
  id: 'uk-gdpr',
  title: {
    en: 'UK General Data Protection Regulation',
    de: 'Datenschutz-Grundverordnung des Vereinigten Königreichs',
  },
  version: '2026-11-22',
  validFrom: '2021-01-01',
  response: { months: 1, citation: { text: 'UK GDPR Art. 12(3)', evidence: 'secondary' } },
  extension: { months: 2, citation: { text: 'UK GDPR Art. 12(3)', evidence: 'secondary' } },
  counting: {
    month: {
      text: 'ICO, Right of access: the corresponding calendar date',
      url: GUIDANCE,
      evidence: 'secondary',
    },
    monthEnd: {
      text: 'ICO, Right of access: the last day of the month',
      url: GUIDANCE,
      evidence: 'secondary',
    },
    workingDay: { text: 'ICO, Right of access: the next working day', url: GUIDANCE, evidence: 'secondary' },
  },
  holidayLists: {},
  listsAreNational: false,
};
