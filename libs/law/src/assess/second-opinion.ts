import type { Citation } from '../regime.ts';
import type { BreachFacts } from './facts.ts';

/** What the Spanish authority's numbers say: a product, and besides at least two of three thresholds. */
export interface SecondOpinion {
  /** Volume x type x impact. */
  readonly product: number;
  /** Null: the product is above the edge, and how many thresholds are reached is not known. */
  readonly notify: boolean | null;
  readonly tell: boolean | null;
  readonly citation: Citation;
}

const [NOTIFY_ABOVE, TELL_ABOVE] = [20, 40];
const THRESHOLDS_NEEDED = 2;

export function secondOpinion(aepd: NonNullable<BreachFacts['aepd']>): SecondOpinion {
  const product = aepd.volume * aepd.type * aepd.impact;
  const isAsked = (above: number, thresholds: number | null): boolean | null => {
    if (product <= above) return false;
    return thresholds === null ? null : thresholds >= THRESHOLDS_NEEDED;
  };
  return {
    product,
    notify: isAsked(NOTIFY_ABOVE, aepd.notifyThresholds),
    tell: isAsked(TELL_ABOVE, aepd.tellThresholds),
    citation: {
      text: 'AEPD: volume x type x impact, with at least 2 of 3 thresholds each',
      evidence: 'secondary',
    },
  };
}
