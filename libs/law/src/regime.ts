import type { CalendarDate } from './calendar-date.ts';

/** Both languages of the portal. */
export interface Wording {
  readonly en: string;
  readonly de: string;
}

/** Where a rule stands, and how well that was checked; doubt travels with the answer. */
export interface Citation {
  readonly text: string;
  readonly url?: string;
  /** `primary`: read in the law itself; `secondary`: in a commentary or guide that quotes it; `own`: our reading where it is silent. */
  readonly evidence: 'primary' | 'secondary' | 'own';
}

/** A length of time as the law states it. A period of months ends with the day of the same number. */
export type Period =
  | { readonly unit: 'months'; readonly count: number }
  | { readonly unit: 'days'; readonly count: number }
  | { readonly unit: 'working-days'; readonly count: number };

export interface PeriodRule {
  readonly period: Period;
  readonly citation: Citation;
}

/** How much longer an answer may take, once, if the person is told why within the first period. */
export type ExtensionRule =
  | (PeriodRule & { readonly kind: 'period' })
  /** No length is laid down: the person is told by when. */
  | { readonly kind: 'named-day'; readonly citation: Citation };

/** Why the clock may stand still: it must genuinely be awaited, and have been asked for without undue delay. */
export type PauseReason = 'identity' | 'scope';

/** By when an authority hears of a breach, counted from becoming aware of it. */
export interface BreachNoticeRule {
  readonly period:
    | { readonly unit: 'hours'; readonly count: number }
    | { readonly unit: 'working-days'; readonly count: number };
  readonly citation: Citation;
}

export interface PauseRule {
  /**
   * `suspends`: the days from asking until the answer came are added; `suspends-whole-days`: both of those days as well.
   * `restarts`: the period begins when the answer came. `none`: the clock runs on.
   */
  readonly effect: 'suspends' | 'suspends-whole-days' | 'restarts' | 'none';
  readonly citation: Citation;
}

/** A body of law at a time, as data. What changes becomes a further version with a `validFrom` of its own, never an edit in place. */
export interface RegimeVersion {
  /** Requests received from this day on fall under it. */
  readonly validFrom: CalendarDate;
  /** The day on which it was last held against its sources. */
  readonly checkedOn: CalendarDate;
  readonly response: PeriodRule;
  readonly extension: ExtensionRule | null;
  /** By when the receipt has to be confirmed, where that is asked for. */
  readonly acknowledgement: PeriodRule | null;
  /** What "without undue delay" may mean: a target, not a limit. */
  readonly prompt: PeriodRule | null;
  readonly pauses: Readonly<Record<PauseReason, PauseRule>>;
  /** Null where no length is laid down: then it is "as soon as possible". */
  readonly breachNotice: BreachNoticeRule | null;
  readonly counting: {
    /** What the day of receipt is to the period. */
    readonly start: Citation;
    /** For months that have no such day. */
    readonly monthEnd: Citation;
    /** Null where a period may end on a day off. */
    readonly workingDay: Citation | null;
  };
  /** Official lists of public holidays, by year. A year without one is computed and says so. */
  readonly holidayLists: Readonly<Record<number, string>>;
  /** Whether those lists hold national days only, so that relying on a regional day is a risk. */
  readonly listsAreNational: boolean;
}

/** What a person may ask of a controller. */
export type Right = 'access' | 'portability' | 'rectification' | 'erasure' | 'restriction' | 'objection';

/** The points that an answer to somebody who asks for their data has to tell, by what they are about. */
export type StatementProvision =
  | 'purposes'
  | 'categories'
  | 'recipients'
  | 'retention'
  | 'rights'
  | 'complaint'
  | 'source'
  | 'automatedDecisions'
  | 'safeguards';

/** What the texts of an answer cite besides the right itself. */
export type Provision =
  | StatementProvision
  /** The copy of the data. */
  | 'copy'
  /** What is told with it, as a whole. */
  | 'statement'
  /** That it is told in a form that can be understood. */
  | 'plainForm'
  /** That data is kept from being changed. */
  | 'integrity'
  /** That a copy does not take from the rights of others. */
  | 'rightsOfOthers'
  /** That claims and duties keep data from being erased. */
  | 'keptForClaims'
  /** That it must be possible to show what was done. */
  | 'accountability';

export interface Regime {
  readonly id: RegimeId;
  readonly title: Wording;
  /** What names the law beside a place in it; null where its places, below, name it themselves. */
  readonly shortName: string | null;
  /** Where each right stands, as a letter names it. Null: this law knows no such right; what is asked for is then named without a place. */
  readonly rights: Readonly<
    Record<Exclude<Right, 'restriction' | 'objection'>, string> &
      Record<'restriction' | 'objection', string | null>
  >;
  /** Where each of these stands. Null: nowhere, or not known for certain; then no place is named. */
  readonly provisions: Readonly<Record<Provision, string | null>>;
  /** Where nobody says in which zone days are counted. IANA name. */
  readonly usualTimeZone: string;
  /** In the order of their time. */
  readonly versions: readonly [RegimeVersion, ...RegimeVersion[]];
}

export type RegimeId = 'gdpr' | 'uk-gdpr' | 'ccpa' | 'lgpd' | 'ch-dsg';
