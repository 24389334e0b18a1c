import type { Citation, Wording } from '../regime.ts';

/** What the law may ask of whoever is answerable for the data. */
export const DUTIES = ['document', 'notify-authority', 'tell-people'] as const;
export type DutyName = (typeof DUTIES)[number];

/**
 * `required`, `not-required`: the law itself decides it by facts that it names. `judge`: a person does, with reasons, and `leaning`
 * says to which side the rules lean; a score alone never does more than that. `not-covered`: these rules hold nothing on it for this law.
 */
export type DutyVerdict = 'required' | 'not-required' | 'judge' | 'not-covered';

export interface DutyReason {
  /** Which facts led there, in words. */
  readonly text: Wording;
  readonly citation: Citation | null;
}

export interface Duty {
  readonly duty: DutyName;
  readonly verdict: DutyVerdict;
  /** Only where a person judges. */
  readonly leaning: 'required' | 'not-required' | null;
  /** For the people: by a public notice instead of a letter to each. */
  readonly publicNotice: boolean;
  readonly reasons: readonly DutyReason[];
}
