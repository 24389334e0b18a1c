import type { Citation, Regime, RegimeVersion } from '../regime.ts';

const GUIDANCE =
  'https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/individual-rights/individual-rights/right-of-access/';
const guidance = (rule: string): Citation => ({
  text: `ICO, Right of access: ${rule}`,
  url: GUIDANCE,
  evidence: 'secondary',
});

const retained: RegimeVersion = {
  validFrom: '2021-01-01',
  checkedOn: '2026-11-22',
  response: {
    period: { unit: 'months', count: 1 },
    citation: { text: 'UK GDPR Art. 12(3)', evidence: 'secondary' },
  },
  extension: {
    kind: 'period',
    period: { unit: 'months', count: 2 },
    citation: { text: 'UK GDPR Art. 12(3)', evidence: 'secondary' },
  },
  acknowledgement: null,
  prompt: {
    period: { unit: 'days', count: 7 },
    citation: { text: 'UK GDPR Art. 12(3), “without undue delay”', evidence: 'secondary' },
  },
  pauses: {
    identity: { effect: 'restarts', citation: guidance('the time begins once identity is shown') },
    scope: { effect: 'suspends', citation: guidance('clarification stops the clock') },
  },
  breachNotice: {
    period: { unit: 'hours', count: 72 },
    citation: { text: 'UK GDPR Art. 33(1)', evidence: 'primary' },
  },
  counting: {
    start: guidance('the corresponding calendar date'),
    monthEnd: guidance('the last day of the month'),
    workingDay: guidance('the next working day'),
  },
  holidayLists: {},
  listsAreNational: false,
};

const article12A = (paragraph: string): Citation => ({
  text: `UK GDPR Art. 12A${paragraph}, inserted by the Data (Use and Access) Act 2025 s. 76`,
  url: 'https://www.legislation.gov.uk/ukpga/2025/18/section/76',
  evidence: 'secondary',
});

/** In force since 5 February 2026: The Data (Use and Access) Act 2025 (Commencement No. 6) Regulations 2026, SI 2026/82. */
const applicableTimePeriod: RegimeVersion = {
  ...retained,
  validFrom: '2026-02-05',
  response: { period: { unit: 'months', count: 1 }, citation: article12A('') },
  extension: { kind: 'period', period: { unit: 'months', count: 2 }, citation: article12A('') },
  pauses: {
    identity: { effect: 'restarts', citation: article12A(', “the relevant time”') },
    scope: { effect: 'suspends-whole-days', citation: article12A(', further information') },
  },
};

export const ukGdpr: Regime = {
  id: 'uk-gdpr',
  title: {
    en: 'UK General Data Protection Regulation',
    de: 'Datenschutz-Grundverordnung des Vereinigten Königreichs',
  },
  shortName: 'UK GDPR',
  rights: {
    access: 'Art. 15',
    portability: 'Art. 20',
    rectification: 'Art. 16',
    erasure: 'Art. 17',
    restriction: 'Art. 18',
    objection: 'Art. 21',
  },
  // The Data (Use and Access) Act 2025 wrote parts of it anew: a paragraph is named only where it was seen in a source since.
  provisions: {
    copy: 'Art. 15',
    statement: 'Art. 15',
    purposes: 'Art. 15',
    categories: 'Art. 15',
    recipients: 'Art. 15',
    retention: 'Art. 15',
    rights: null,
    complaint: null,
    source: null,
    automatedDecisions: null,
    safeguards: null,
    plainForm: null,
    integrity: 'Art. 5',
    rightsOfOthers: null,
    keptForClaims: 'Art. 17(3)',
    accountability: 'Art. 5',
  },
  usualTimeZone: 'Europe/London',
  versions: [retained, applicableTimePeriod],
};
