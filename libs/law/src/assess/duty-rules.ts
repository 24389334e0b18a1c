import type { CalendarDate } from '../calendar-date.ts';
import type { Citation, RegimeId } from '../regime.ts';

/** Of the tables and rules of an assessment together; a kept assessment names it. */
export const ASSESSMENT_RULES = '2026-11-23';

/** Where a law says what is to be done after a breach. A later law is a further version, never an edit in place. */
export interface DutyRules {
  readonly validFrom: CalendarDate;
  /** How well that day was checked. */
  readonly validFromEvidence: Citation['evidence'];
  /** Null: the sources at hand say nothing of it. */
  readonly document: Citation | null;
  readonly authority: Citation;
  /** From which risk on: `any` risk that is not unlikely, or a `relevant` one. */
  readonly authorityFrom: 'any' | 'relevant';
  readonly people: Citation;
  readonly peopleFrom: 'high' | 'relevant';
  /** Why people need not be told each; null where the sources at hand name none. */
  readonly exceptions: {
    readonly unintelligible: Citation;
    readonly riskRemoved: Citation;
    readonly disproportionate: Citation;
  } | null;
  /** Where the authority may order that people are told. */
  readonly order: Citation | null;
}

const GDPR_URL = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const gdpr = (place: string): Citation => ({ text: `GDPR ${place}`, url: GDPR_URL, evidence: 'primary' });
/** Read in the European text, which it takes over; not held against its own. */
const ukGdpr = (place: string): Citation => ({ text: `UK GDPR ${place}`, evidence: 'own' });
/** Commentaries give its period; its threshold is our reading, and so is a verdict that rests on it. */
const anpd: Citation = { text: 'Resolução CD/ANPD nº 15/2024, its threshold not checked', evidence: 'own' };

const european = (
  place: (words: string) => Citation,
  valid: Pick<DutyRules, 'validFrom' | 'validFromEvidence'>,
): DutyRules => ({
  ...valid,
  document: place('Art. 33(5)'),
  authority: place('Art. 33(1)'),
  authorityFrom: 'any',
  people: place('Art. 34(1)'),
  peopleFrom: 'high',
  exceptions: {
    unintelligible: place('Art. 34(3)(a)'),
    riskRemoved: place('Art. 34(3)(b)'),
    disproportionate: place('Art. 34(3)(c)'),
  },
  order: place('Art. 34(4)'),
});

/** In the order of their time; a law without any is not covered. */
export const DUTY_RULES: Readonly<Record<RegimeId, readonly DutyRules[]>> = {
  gdpr: [european(gdpr, { validFrom: '2018-05-25', validFromEvidence: 'primary' })],
  'uk-gdpr': [european(ukGdpr, { validFrom: '2021-01-01', validFromEvidence: 'own' })],
  lgpd: [
    {
      validFrom: '2024-04-26',
      validFromEvidence: 'own',
      document: null,
      authority: anpd,
      authorityFrom: 'relevant',
      people: anpd,
      peopleFrom: 'relevant',
      exceptions: null,
      order: null,
    },
  ],
  ccpa: [],
  'ch-dsg': [],
};
