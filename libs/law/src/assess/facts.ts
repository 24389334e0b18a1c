import type {
  CellOf,
  CIRCUMSTANCES,
  CircumstanceName,
  CONTEXTS,
  ContextName,
  IDENTIFIERS,
  IdentifierName,
} from './method.ts';

/** How a breach came about, in the words of the authorities' forms. */
export const HAPPENINGS = [
  'record-mix-up',
  'sent-to-wrong-person',
  'published-by-mistake',
  'wrong-rights',
  'lost-or-stolen-device',
  'lost-or-stolen-paper',
  'ransomware',
  'hacking',
  'phishing',
  'credential-stuffing',
  'insider',
  'deleted-by-mistake',
  'outage',
  'verbal-disclosure',
  'other',
] as const;

export const GROUPS = [
  'customers',
  'staff',
  'minors',
  'patients',
  'students',
  'users',
  'vulnerable',
  'public-figures',
  'other',
] as const;

/** A number that is known, lies between two, or is not known yet (null). */
export type Amount = number | { readonly atLeast: number; readonly atMost: number } | null;

/** What is known and what is not: null is an honest answer everywhere, and makes the outcome a range. */
export interface BreachFacts {
  readonly $schema?: string;
  readonly version: 1;
  /** One's own name for it. No personal data. */
  readonly reference?: string;
  readonly happened: (typeof HAPPENINGS)[number];
  readonly people: { readonly count: Amount; readonly groups: readonly (typeof GROUPS)[number][] };
  /** Each kind of data that is touched, with how much it lets somebody see. */
  readonly data: Readonly<Partial<{ [K in ContextName]: CellOf<typeof CONTEXTS, K> | null }>>;
  /** By what somebody could find out whose they are. Empty: by nothing. */
  readonly identifiers: Readonly<Partial<{ [K in IdentifierName]: CellOf<typeof IDENTIFIERS, K> | null }>>;
  readonly circumstances: Readonly<{ [K in CircumstanceName]: CellOf<typeof CIRCUMSTANCES, K> | null }>;
  readonly protection: {
    /** Whoever has them cannot read them, by the state of the art. */
    readonly unintelligible: boolean | null;
    /** The key, too, is out of their reach. */
    readonly keySafe: boolean | null;
    /** There is a copy from which they were, or will soon be, restored. */
    readonly backup: boolean | null;
  };
  readonly since: {
    /** What was done afterwards makes sure that a high risk is no longer likely to come true. */
    readonly riskRemoved: boolean | null;
    /** Everybody who had them has confirmed that they are deleted. */
    readonly deletionConfirmed: boolean | null;
    /** Telling each person would take an effort out of all proportion. */
    readonly tellingDisproportionate: boolean | null;
  };
  /** A second opinion by the Spanish authority's numbers: volume 1 to 5, type 1 or 2, impact 2 to 10. */
  readonly aepd?: { readonly volume: number; readonly type: number; readonly impact: number };
}
