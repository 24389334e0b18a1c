import type { Authority } from './authority.ts';
import { AUTHORITIES } from './directory.ts';

const BY_PLACE: ReadonlyMap<string, Authority> = new Map(
  AUTHORITIES.filter(({ supervises }) => supervises === 'companies').map((one) => [one.place, one]),
);

/**
 * The authority for a company at this place (ISO 3166-2): of its part of the country, else of the country; null where none is known.
 * Germany as a whole has none: each Land has its own. A wrong entry takes nobody's right away: a complaint may go to any authority
 * (GDPR Art. 77).
 */
export const authorityOf = (place: string): Authority | null =>
  BY_PLACE.get(place) ?? BY_PLACE.get(place.slice(0, 2)) ?? null;
