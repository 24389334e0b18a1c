import {
  type CitationLocale,
  type CitedPlace,
  cite,
  type Provision,
  type RegimeId,
  regimes,
} from '@rightful/law';

/** What the texts under a law cite, in their language. */
export function provisionsOf(
  regime: RegimeId,
  locale: CitationLocale,
): Readonly<Record<Provision, CitedPlace | null>> {
  const law = regimes[regime];
  const places = Object.entries(law.provisions).map(([name, place]) => [
    name,
    place === null ? null : cite(law, place, locale),
  ]);
  return Object.fromEntries(places) as Record<Provision, CitedPlace | null>;
}
