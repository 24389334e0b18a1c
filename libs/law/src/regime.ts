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
  /** `primary`: read in the law itself; `secondary`: in a commentary or guide that quotes it. */
  readonly evidence: 'primary' | 'secondary';
}

/** A body of law as data. What changes gets a new version with its own `validFrom`, never an edit in place. */
export interface Regime {
  readonly id: RegimeId;
  readonly title: Wording;
  /** The day on which its rules were last held against their sources. */
  readonly version: CalendarDate;
  /** Requests received before this day fall under other law. */
  readonly validFrom: CalendarDate;
  readonly response: { readonly months: number; readonly citation: Citation };
  readonly extension: { readonly months: number; readonly citation: Citation };
  readonly counting: {
    readonly month: Citation;
    readonly monthEnd: Citation;
    readonly workingDay: Citation;
  };
  /** Official lists of public holidays, by year. A year without one is computed and says so. */
  readonly holidayLists: Readonly<Record<number, string>>;
  /** Whether those lists hold national days only, so that relying on a regional day is a risk. */
  readonly listsAreNational: boolean;
}

export type RegimeId = 'gdpr' | 'uk-gdpr';
