/** What an archive's texts call that which was asked for. */
export const scopeWords = {
  en: {
    all: 'All recordings',
    some: 'Recordings of the devices or days asked for',
    portable: ', to take elsewhere (GDPR Art. 20), without what was inferred from them',
  },
  de: {
    all: 'Alle Aufnahmen',
    some: 'Aufnahmen der verlangten Geräte oder Tage',
    portable: ', zum Mitnehmen (Art. 20 DSGVO), ohne das, was daraus geschlossen wurde',
  },
} as const;
