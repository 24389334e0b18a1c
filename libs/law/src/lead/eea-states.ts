/** The states of the European Union, and Iceland, Liechtenstein and Norway: ISO 3166-1. */
export const EEA_STATES =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

/** Of a place by ISO 3166-2. */
export const stateOf = (place: string): string => place.slice(0, 2);
export const isInEea = (place: string): boolean => EEA_STATES.includes(stateOf(place));
