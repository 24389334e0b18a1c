import type { Citation } from '../regime.ts';
import type { DutyReason } from './duty.ts';
import type { Amount, BreachFacts } from './facts.ts';
import { BAND_TEXTS, MANY_PEOPLE, METHOD } from './method.ts';
import type { Severity } from './score.ts';

/** What is so, is not so, or cannot be told from what is known. */
export type Answer = boolean | null;

const BRIDGE: Citation = { text: 'ENISA severity method, 2013', evidence: METHOD.evidence };

/** The method's score in the words of the law. */
export interface Risk {
  /** A risk to the rights and freedoms of people is unlikely. */
  readonly isUnlikely: Answer;
  /** The risk is high. */
  readonly isHigh: Answer;
  readonly reasons: readonly DutyReason[];
}

/**
 * The method's bands are not the law's words: a low score may be a risk, a medium one may be high. So a band alone answers
 * only at its ends, and the rest is left to a person.
 */
export function riskOf(facts: BreachFacts, { bands }: Severity): Risk {
  const reasons: DutyReason[] = [
    {
      text: {
        en:
          bands.low === bands.high
            ? `The severity is ${words.en[bands.low]}: ${BAND_TEXTS[bands.low].en}.`
            : `From what is known the severity lies between ${words.en[bands.low]} and ${words.en[bands.high]}.`,
        de:
          bands.low === bands.high
            ? `Die Schwere ist ${words.de[bands.low]}: ${BAND_TEXTS[bands.low].de}.`
            : `Nach dem, was bekannt ist, liegt die Schwere zwischen ${words.de[bands.low]} und ${words.de[bands.high]}.`,
      },
      citation: BRIDGE,
    },
  ];
  if (areMany(facts.people.count) !== false)
    reasons.push({
      text: {
        en: `More than ${MANY_PEOPLE} people are touched, or it is not known that they are fewer: the score does not say so.`,
        de: `Mehr als ${MANY_PEOPLE} Menschen sind berührt, oder es ist nicht bekannt, dass es weniger sind: die Zahl sagt das nicht.`,
      },
      citation: BRIDGE,
    });
  const harmless = isHarmless(facts);
  if (harmless)
    reasons.push({
      text: {
        en: 'Nobody can read the data, the key is safe, and nothing is lost.',
        de: 'Niemand kann die Daten lesen, der Schlüssel ist sicher, und nichts ist verloren.',
      },
      citation: null,
    });
  const isHigh =
    bands.low === 'high' || bands.low === 'very-high' ? true : bands.high === 'low' ? false : null;
  const isUnlikely = harmless ? true : bands.low === 'low' ? null : false;
  return { isUnlikely, isHigh: harmless ? false : isHigh, reasons };
}

/** Whether more people than the flag allows are touched. */
export function areMany(count: Amount): Answer {
  if (count === null) return null;
  if (typeof count === 'number') return count > MANY_PEOPLE;
  if (count.atLeast > MANY_PEOPLE) return true;
  return count.atMost > MANY_PEOPLE ? null : false;
}

/** Unreadable data, with the key out of reach and nothing changed or gone, put nobody at risk. */
const isHarmless = ({ protection, circumstances }: BreachFacts): boolean =>
  protection.unintelligible === true &&
  protection.keySafe === true &&
  (circumstances.availability === 'intact' || protection.backup === true) &&
  (circumstances.integrity === 'intact' || circumstances.integrity === 'unused');

const words = {
  en: { low: 'low', medium: 'medium', high: 'high', 'very-high': 'very high' },
  de: { low: 'gering', medium: 'mittel', high: 'hoch', 'very-high': 'sehr hoch' },
} as const;
