import type { AccessStatement } from '../plan/archive-input.ts';

/** A place in the law under which an archive is given, in the archive's language. */
export interface CitedPlace {
  /** For programs, the same in every language: "GDPR Art. 15(4)". */
  readonly code: string;
  /** As a line by itself: "DSGVO Art. 15 Abs. 4". */
  readonly label: string;
  /** As a sentence names it: "Art. 15 Abs. 4 DSGVO". */
  readonly inText: string;
  /** Where it is plain of which law: "Art. 15 Abs. 4". */
  readonly short: string;
}

export type ArchiveProvision =
  | keyof AccessStatement
  | 'copy'
  | 'statement'
  /** What makes the copy intelligible and easy to use. */
  | 'plainForm'
  /** What lets the receiver check that nothing was changed. */
  | 'integrity'
  | 'rightsOfOthers';

/** What an archive's files and sentences answer; null: that law has no such place, and none is named. */
export type ArchiveProvisions = Readonly<Record<ArchiveProvision, CitedPlace | null>>;

/** What follows a sentence's last word: its place in brackets, if any. */
export const inBrackets = (place: string | undefined): string => (place === undefined ? '' : ` (${place})`);
