import type { Authority } from './authority.ts';
import type { AuthoritySource } from './sources.ts';

/** What an entry says; the rest follows from its place. */
export interface Listed {
  readonly name: string;
  /** ISO 639-1, parted by blanks. */
  readonly languages: string;
  readonly website: string;
  readonly breachForm?: string;
  readonly sources: readonly [AuthoritySource, ...AuthoritySource[]];
}

/** Entries by place, as they stand in the directory. */
export const listed = (entries: Readonly<Record<string, Listed>>): Authority[] =>
  Object.entries(entries).map(([place, { languages, breachForm, ...said }]) => ({
    id: place.toLowerCase(),
    place,
    country: place.slice(0, 2),
    supervises: 'companies',
    lookedUpOn: '2026-11-23',
    ...said,
    languages: languages.split(' ').filter(Boolean),
    breachForm: breachForm ?? null,
  }));
