import type { Regime } from './regime.ts';
import { type CitationLocale, spellCitation } from './spell-citation.ts';

/** A place in a law, for texts of one language. */
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

/** A place as the law's own table names it. */
export function cite(
  { shortName }: Pick<Regime, 'shortName'>,
  place: string,
  locale: CitationLocale,
): CitedPlace {
  const short = spellCitation(place, locale);
  if (shortName === null) return { code: place, label: short, inText: short, short };
  const law = spellCitation(shortName, locale);
  return { code: `${shortName} ${place}`, label: `${law} ${short}`, inText: `${short} ${law}`, short };
}
