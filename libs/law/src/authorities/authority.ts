import type { CalendarDate } from '../calendar-date.ts';
import type { AuthoritySource } from './sources.ts';

/** A supervisory authority under the name that it gives itself, as far as the sources that it names say. */
export interface Authority {
  /** Its place in small letters; where a place has two, the other says for whom it is. Stays the same. */
  readonly id: string;
  /** ISO 3166-1, or 3166-2 where each part of a country has its own. */
  readonly place: string;
  /** ISO 3166-1. */
  readonly country: string;
  readonly name: string;
  /** Whom it supervises; where one does both, it stands under `companies`. */
  readonly supervises: 'companies' | 'public-bodies';
  /** ISO 639-1: in which it takes what is written to it. Empty where no source says. */
  readonly languages: readonly string[];
  /** Host and path, no scheme. */
  readonly website: string;
  /** Where its form for a breach is; null where the sources give none of its own: see `BREACH_FORMS_OF_ALL`. */
  readonly breachForm: string | null;
  readonly sources: readonly AuthoritySource[];
  /** The day on which the sources were looked up. They may be older. */
  readonly lookedUpOn: CalendarDate;
}
