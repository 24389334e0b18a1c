import type { CIRCUMSTANCES } from './circumstances.ts';
import type { CONTEXTS } from './contexts.ts';
import type { GroupName } from './groups.ts';
import type { Happening } from './happenings.ts';
import type { IDENTIFIERS } from './identifiers.ts';
import type { MODIFIERS } from './modifiers.ts';
import type { PROTECTION, SINCE } from './yes-no-questions.ts';

type Chosen<T> = {
  readonly [K in keyof T]: T[K] extends { cells: infer Cells } ? keyof Cells | null : never;
};
type Answers<T> = { readonly [K in keyof T]: boolean | null };

/** A number that is known, lies between two, or is not known yet (null). */
export type Amount = number | { readonly atLeast: number; readonly atMost: number } | null;

/** What is known and what is not: null is an honest answer everywhere, and makes the outcome a range. */
export interface BreachFacts {
  readonly $schema?: string;
  readonly version: 1;
  /** One's own name for it. No personal data. */
  readonly reference?: string;
  readonly happened: Happening | null;
  readonly people: { readonly count: Amount; readonly groups: readonly GroupName[] | null };
  /** Each kind of data that is touched, with how much it lets somebody see. */
  readonly data: Partial<Chosen<typeof CONTEXTS>>;
  /** What passwords or keys among the data open: they count as what they open. */
  readonly opens?: Partial<Chosen<typeof CONTEXTS>>;
  /** By what somebody could find out whose they are. Empty: by nothing, which counts the method's lowest. */
  readonly identifiers: Partial<Chosen<typeof IDENTIFIERS>>;
  /** What the chosen cells do not already say. What is left out was not asked. */
  readonly modifiers?: Partial<Answers<typeof MODIFIERS>>;
  readonly circumstances: Chosen<typeof CIRCUMSTANCES>;
  readonly protection: Answers<typeof PROTECTION>;
  readonly since: Answers<typeof SINCE>;
  /** A second opinion by the Spanish authority's numbers. */
  readonly aepd?: {
    /** 1 to 5. */
    readonly volume: number;
    /** 1 or 2. */
    readonly type: number;
    /** 2 to 10. */
    readonly impact: number;
    /** How many of its three thresholds are reached, for notifying and for telling the people. */
    readonly notifyThresholds: number | null;
    readonly tellThresholds: number | null;
  };
}
