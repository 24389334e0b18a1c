/** What an archive's texts call that which was asked for. */
export const scopeWords = {
  en: { all: 'All recordings', some: 'Recordings of the devices or days asked for' },
  de: { all: 'Alle Aufnahmen', some: 'Aufnahmen der verlangten Geräte oder Tage' },
} as const;
