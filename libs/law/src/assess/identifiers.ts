import type { Wording } from '../regime.ts';
import type { Cell } from './method.ts';

/** How easily somebody finds out whose the data are: the highest score counts. */
export const IDENTIFIERS = {
  fullName: {
    text: { en: 'Full name', de: 'Voller Name' },
    cells: {
      common: {
        score: 0.25,
        evidence: 'secondary',
        text: { en: 'many in the country have it', de: 'viele im Land heißen so' },
      },
      rare: {
        score: 0.5,
        evidence: 'secondary',
        text: { en: 'few in the country have it', de: 'wenige im Land heißen so' },
      },
      local: {
        score: 0.75,
        evidence: 'secondary',
        text: { en: 'few in a small town have it', de: 'wenige in einer kleinen Stadt heißen so' },
      },
      linked: {
        score: 1,
        evidence: 'secondary',
        text: { en: 'with a date of birth or a mail address', de: 'mit Geburtsdatum oder Mailadresse' },
      },
    },
  },
  idNumber: {
    text: {
      en: 'Number of an identity card or of social security',
      de: 'Ausweis- oder Sozialversicherungsnummer',
    },
    cells: {
      alone: {
        score: 0.25,
        evidence: 'secondary',
        text: { en: 'the number alone', de: 'die Nummer allein' },
      },
      linked: {
        score: 0.75,
        evidence: 'secondary',
        text: {
          en: 'it says more by itself, and stands with other data',
          de: 'sie sagt selbst mehr und steht bei anderen Daten',
        },
      },
      register: {
        score: 1,
        evidence: 'secondary',
        text: { en: 'with a register that resolves it', de: 'mit einem Register, das sie auflöst' },
      },
    },
  },
  phoneOrAddress: {
    text: { en: 'Telephone number or home address', de: 'Telefonnummer oder Anschrift' },
    cells: {
      unlisted: {
        score: 0.25,
        evidence: 'secondary',
        text: { en: 'in no directory', de: 'in keinem Verzeichnis' },
      },
      unlistedLocal: {
        score: 0.5,
        evidence: 'secondary',
        text: { en: 'in no directory, in a small town', de: 'in keinem Verzeichnis, in einer kleinen Stadt' },
      },
      listed: { score: 1, evidence: 'secondary', text: { en: 'in a directory', de: 'in einem Verzeichnis' } },
    },
  },
  email: {
    text: { en: 'Mail address', de: 'Mailadresse' },
    cells: {
      anonymous: {
        score: 0.25,
        evidence: 'secondary',
        text: {
          en: 'shows no name and is used nowhere else',
          de: 'zeigt keinen Namen und steht nirgends sonst',
        },
      },
      usual: {
        score: 0.75,
        evidence: 'secondary',
        text: { en: 'shows no name, but is the usual one', de: 'zeigt keinen Namen, ist aber die übliche' },
      },
      named: {
        score: 1,
        evidence: 'secondary',
        text: { en: 'shows the name and is the usual one', de: 'zeigt den Namen und ist die übliche' },
      },
    },
  },
  picture: {
    text: { en: 'Picture', de: 'Bild' },
    cells: {
      vague: { score: 0.25, evidence: 'secondary', text: { en: 'not clear', de: 'undeutlich' } },
      vaguePlace: {
        score: 0.5,
        evidence: 'secondary',
        text: { en: 'not clear, but the place can be told', de: 'undeutlich, doch der Ort ist zu erkennen' },
      },
      clear: {
        score: 0.75,
        evidence: 'secondary',
        text: { en: 'clear, with nothing else', de: 'deutlich, ohne anderes' },
      },
      clearLinked: {
        score: 1,
        evidence: 'secondary',
        text: { en: 'clear, with other data', de: 'deutlich, mit anderen Daten' },
      },
    },
  },
  code: {
    text: { en: 'Code, alias or account name', de: 'Kennung, Alias oder Kontoname' },
    cells: {
      opaque: {
        score: 0.25,
        evidence: 'secondary',
        text: { en: 'leads to nobody without a key', de: 'führt ohne Schlüssel zu niemandem' },
      },
      linked: {
        score: 0.75,
        evidence: 'secondary',
        text: {
          en: 'says something and stands with other data',
          de: 'sagt etwas und steht bei anderen Daten',
        },
      },
      resolved: {
        score: 1,
        evidence: 'secondary',
        text: { en: 'reveals the full name', de: 'verrät den vollen Namen' },
      },
    },
  },
  voice: {
    // The document has no row for it. In 2018 journalists found a stranger from the recordings alone.
    text: { en: 'Voice', de: 'Stimme' },
    cells: {
      phrase: { score: 0.25, evidence: 'own', text: { en: 'single phrases', de: 'einzelne Sätze' } },
      place: { score: 0.5, evidence: 'own', text: { en: 'phrases and a place', de: 'Sätze und ein Ort' } },
      month: {
        score: 0.75,
        evidence: 'own',
        text: { en: 'weeks of use, with first names', de: 'Wochen der Nutzung, mit Vornamen' },
      },
      named: {
        score: 1,
        evidence: 'own',
        text: {
          en: 'a surname, one’s own name, or a voice that people know',
          de: 'ein Nachname, der eigene Name oder eine bekannte Stimme',
        },
      },
    },
  },
} as const satisfies Record<string, { text: Wording; cells: Record<string, Cell> }>;
