import type { CalendarDate } from '../calendar-date.ts';
import type { Citation, RegimeId } from '../regime.ts';

/** Where a law says what is to be done after a breach. A later law is a further version, never an edit in place. */
export interface DutyRules {
  readonly validFrom: CalendarDate;
  readonly document: Citation;
  /** The authority hears of it unless `spared`. */
  readonly authority: Citation;
  /** From which risk on: `any` risk that is not unlikely, or a `relevant` one. */
  readonly authorityFrom: 'any' | 'relevant';
  readonly people: Citation;
  readonly peopleFrom: 'high' | 'relevant';
  /** Why people need not be told each; null where the law names no such exception. */
  readonly exceptions: {
    readonly unintelligible: Citation;
    readonly riskRemoved: Citation;
    readonly disproportionate: Citation;
  } | null;
  /** Where letters are impossible. */
  readonly publicNotice: Citation | null;
  /** Where the authority may order that people are told. */
  readonly order: Citation | null;
}

const GDPR_URL = 'https://eur-lex.europa.eu/eli/reg/2016/679/oj';
const gdpr = (place: string): Citation => ({ text: `GDPR ${place}`, url: GDPR_URL, evidence: 'primary' });
const ukGdpr = (place: string): Citation => ({ text: `UK GDPR ${place}`, evidence: 'primary' });
const anpd: Citation = { text: 'Resolução CD/ANPD nº 15/2024', evidence: 'secondary' };

const european = (validFrom: CalendarDate, place: (words: string) => Citation): DutyRules => ({
  validFrom,
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
  publicNotice: place('Art. 34(3)(c)'),
  order: place('Art. 34(4)'),
});

/** In the order of their time; a law without any is not covered. */
export const DUTY_RULES: Readonly<Record<RegimeId, readonly DutyRules[]>> = {
  gdpr: [european('2018-05-25', gdpr)],
  'uk-gdpr': [european('2021-01-01', ukGdpr)],
  lgpd: [
    {
      validFrom: '2024-04-26',
      document: anpd,
      authority: anpd,
      authorityFrom: 'relevant',
      people: anpd,
      peopleFrom: 'relevant',
      exceptions: null,
      publicNotice: anpd,
      order: null,
    },
  ],
  ccpa: [],
  'ch-dsg': [],
};
