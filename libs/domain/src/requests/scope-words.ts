import type { CitedPlace } from '@rightful/law';

/** What an archive's texts call that which was asked for. */
export const scopeWords = {
  en: {
    all: 'All recordings',
    some: 'Recordings of the devices or days asked for',
    portable: ({ label }: CitedPlace) =>
      `, to take elsewhere (${label}), without what was inferred from them`,
  },
  de: {
    all: 'Alle Aufnahmen',
    some: 'Aufnahmen der verlangten Geräte oder Tage',
    portable: ({ inText }: CitedPlace) =>
      `, zum Mitnehmen (${inText}), ohne das, was daraus geschlossen wurde`,
  },
} as const;
