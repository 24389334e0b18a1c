import type { Citation } from '../regime.ts';
import type { DutyReason } from './duty.ts';
import type { Amount, BreachFacts } from './facts.ts';
import { MANY_PEOPLE, METHOD } from './method.ts';
import type { Severity } from './score.ts';

const SCORE: Citation = { text: 'ENISA severity method, 2013', evidence: METHOD.evidence };
const OWN: Citation = { text: 'Our reading; no source decides it', evidence: 'own' };

/** To which side severity and circumstances lean, with why. Never a verdict: the method's bands are not the law's words. */
export interface Leaning {
  /** That somebody is at some risk. */
  readonly toRisk: boolean;
  /** That the risk is high. */
  readonly toHighRisk: boolean;
  readonly reasons: readonly DutyReason[];
}

export function leaningOf(facts: BreachFacts, { bands }: Severity): Leaning {
  const isKnown = bands.low === bands.high;
  const reasons: DutyReason[] = [
    {
      text: {
        en: isKnown
          ? `The severity is ${words.en[bands.low]}. That leans to one side and decides nothing.`
          : `From what is known the severity lies between ${words.en[bands.low]} and ${words.en[bands.high]}. That leans to one side and decides nothing.`,
        de: isKnown
          ? `Die Schwere ist ${words.de[bands.low]}. Das neigt zu einer Seite und entscheidet nichts.`
          : `Nach dem, was bekannt ist, liegt die Schwere zwischen ${words.de[bands.low]} und ${words.de[bands.high]}. Das neigt zu einer Seite und entscheidet nichts.`,
      },
      citation: SCORE,
    },
  ];
  const many = areMany(facts.people.count);
  if (many !== false)
    reasons.push({
      text: {
        en: `More than ${MANY_PEOPLE} people are touched, or it is not known that they are fewer: the score does not say so.`,
        de: `Mehr als ${MANY_PEOPLE} Menschen sind berührt, oder es ist nicht bekannt, dass es weniger sind: die Zahl sagt das nicht.`,
      },
      citation: SCORE,
    });
  const harmless = isHarmless(facts);
  if (harmless)
    reasons.push({
      text: {
        en: 'Nobody can read the data, the key is safe, and nothing is lost.',
        de: 'Niemand kann die Daten lesen, der Schlüssel ist sicher, und nichts ist verloren.',
      },
      citation: OWN,
    });
  const gone = isGone(facts);
  if (gone !== null) reasons.push(gone ? GONE : NOT_GONE);
  const isLow = bands.high === 'low';
  const isAtMostMedium = isLow || bands.high === 'medium';
  return {
    toRisk: !(harmless || (isLow && many === false)),
    toHighRisk: !(harmless || isLow || (isAtMostMedium && gone === true)),
    reasons,
  };
}

/** Whether more people than the flag allows are touched. */
export function areMany(count: Amount): boolean | null {
  if (count === null) return null;
  if (typeof count === 'number') return count > MANY_PEOPLE;
  if (count.atLeast > MANY_PEOPLE) return true;
  return count.atMost > MANY_PEOPLE ? null : false;
}

/** Unreadable data, with the key out of reach and nothing changed or gone. */
export const isHarmless = ({ protection, circumstances }: BreachFacts): boolean =>
  protection.unintelligible === true &&
  protection.keySafe === true &&
  (circumstances.availability === 'intact' || protection.backup === true) &&
  (circumstances.integrity === 'intact' || circumstances.integrity === 'unused');

/** Whether those who had the data, all known and none of ill will, deleted them; null where that is not asked or not known. */
function isGone({ circumstances, since }: BreachFacts): boolean | null {
  if (circumstances.confidentiality !== 'knownReceivers' || circumstances.malice !== 'no') return null;
  return since.deletionConfirmed;
}

const GONE: DutyReason = {
  text: {
    en: 'Those who had them are known, meant no harm, and have confirmed that they are deleted.',
    de: 'Wer sie hatte, ist bekannt, wollte nicht schaden und hat bestätigt, dass sie gelöscht sind.',
  },
  citation: OWN,
};
const NOT_GONE: DutyReason = {
  text: {
    en: 'Not all who had them have confirmed that they are deleted.',
    de: 'Nicht alle, die sie hatten, haben bestätigt, dass sie gelöscht sind.',
  },
  citation: OWN,
};

const words = {
  en: { low: 'low', medium: 'medium', high: 'high', 'very-high': 'very high' },
  de: { low: 'gering', medium: 'mittel', high: 'hoch', 'very-high': 'sehr hoch' },
} as const;
