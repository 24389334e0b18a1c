import type { Wording } from '../regime.ts';

/**
 * The severity of a personal data breach as ENISA's working document of December 2013 (v1.0) measures it:
 * context of the data x ease of identification + circumstances. Its cells and their examples as data.
 */
export const METHOD = {
  name: 'ENISA, Recommendations for a methodology of the assessment of severity of personal data breaches',
  version: '1.0 (December 2013)',
  /** Of the cells: two public implementations and a calculator agree on them; the document's structure was read itself. */
  evidence: 'secondary',
} as const;

/** One cell of the method. */
export interface Cell {
  readonly score: number;
  /** What the cell means. */
  readonly text: Wording;
  /** The document's own example, where it has one. */
  readonly example?: string;
  /** Ours, where the method is silent. */
  readonly isOwn?: true;
}

/** What the data are about, and how much they let somebody see: the highest score counts. */
export const CONTEXTS = {
  simple: {
    text: {
      en: 'Simple data: name, address, family, education',
      de: 'Einfache Daten: Name, Anschrift, Familie, Ausbildung',
    },
    cells: {
      plain: {
        score: 1,
        text: { en: 'nothing makes it worse', de: 'nichts verschärft es' },
        example: 'customers of a supermarket',
      },
      profile: {
        score: 2,
        text: {
          en: 'it lets somebody guess at status or make a profile',
          de: 'es lässt auf Stand oder Lebensart schließen',
        },
        example: 'customers of a seller of luxury goods',
      },
      sensitive: {
        score: 3,
        text: {
          en: 'it lets somebody guess at health, belief or orientation',
          de: 'es lässt auf Gesundheit, Glauben oder Orientierung schließen',
        },
        example: 'customers of an adult bookshop or an online pharmacy',
      },
      safety: {
        score: 4,
        text: { en: 'the safety of people depends on it', de: 'die Sicherheit von Menschen hängt daran' },
        example: 'undercover officers',
      },
    },
  },
  behavioural: {
    text: {
      en: 'Behaviour: location, traffic, habits, what is said at home',
      de: 'Verhalten: Ort, Verbindungen, Gewohnheiten, zu Hause Gesagtes',
    },
    cells: {
      little: {
        score: 1,
        text: {
          en: 'it shows little, or is public anyway',
          de: 'es zeigt wenig oder ist ohnehin öffentlich',
        },
        example: 'calls to a helpdesk',
      },
      some: {
        score: 2,
        text: { en: 'it shows some habits', de: 'es zeigt einige Gewohnheiten' },
        example: 'one week of calls; the purchases of a month on a loyalty card',
      },
      detailed: {
        score: 3,
        text: { en: 'it gives a detailed profile', de: 'es ergibt ein genaues Bild' },
        example: 'a year of calls; a year of locations',
      },
      sensitive: {
        score: 4,
        text: { en: 'it gives a profile of sensitive matters', de: 'es ergibt ein Bild sensibler Dinge' },
        example: 'calls to a psychological helpline',
      },
    },
  },
  financial: {
    text: { en: 'Money: income, accounts, cards', de: 'Geld: Einkommen, Konten, Karten' },
    cells: {
      none: {
        score: 1,
        text: { en: 'it shows nothing of the finances', de: 'es zeigt nichts von den Finanzen' },
        example: 'that somebody got a letter of a bank; an invalid card',
      },
      some: {
        score: 2,
        text: {
          en: 'it shows something, but nothing significant',
          de: 'es zeigt etwas, aber nichts Bedeutendes',
        },
        example: 'one day of an account; a part of a card number',
      },
      much: {
        score: 3,
        text: { en: 'it shows the finances', de: 'es zeigt die Finanzen' },
        example: 'the balances of a month',
      },
      full: {
        score: 4,
        text: {
          en: 'it allows fraud, or a full financial profile',
          de: 'es ermöglicht Betrug oder ein volles Bild der Finanzen',
        },
        example: 'a year of statements; a whole card number',
      },
    },
  },
  sensitive: {
    text: {
      en: 'Sensitive data: health, belief, politics, orientation',
      de: 'Sensible Daten: Gesundheit, Glaube, Politik, Orientierung',
    },
    cells: {
      little: {
        score: 1,
        text: {
          en: 'it shows little, or is public anyway',
          de: 'es zeigt wenig oder ist ohnehin öffentlich',
        },
        example: 'that somebody had some blood test',
      },
      general: {
        score: 2,
        text: { en: 'it allows general guesses', de: 'es lässt allgemeine Schlüsse zu' },
        example: 'that somebody had a test in an emergency',
      },
      specific: {
        score: 3,
        text: {
          en: 'it lets somebody guess at sensitive facts',
          de: 'es lässt auf sensible Tatsachen schließen',
        },
        example: 'that somebody was tested for one disease',
      },
      facts: {
        score: 4,
        text: { en: 'it says sensitive facts', de: 'es sagt sensible Tatsachen' },
        example: 'results of tests; orientation; politics in a closed forum',
      },
    },
  },
} as const satisfies Record<string, { text: Wording; cells: Record<string, Cell> }>;

/** How easily somebody finds out whose the data are: the highest score counts. */
export const IDENTIFIERS = {
  fullName: {
    text: { en: 'Full name', de: 'Voller Name' },
    cells: {
      common: { score: 0.25, text: { en: 'many in the country have it', de: 'viele im Land heißen so' } },
      rare: { score: 0.5, text: { en: 'few in the country have it', de: 'wenige im Land heißen so' } },
      local: {
        score: 0.75,
        text: { en: 'few in a small town have it', de: 'wenige in einer kleinen Stadt heißen so' },
      },
      linked: {
        score: 1,
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
      alone: { score: 0.25, text: { en: 'the number alone', de: 'die Nummer allein' } },
      linked: {
        score: 0.75,
        text: {
          en: 'it says more by itself, and stands with other data',
          de: 'sie sagt selbst mehr und steht bei anderen Daten',
        },
      },
      register: {
        score: 1,
        text: { en: 'with a register that resolves it', de: 'mit einem Register, das sie auflöst' },
      },
    },
  },
  phoneOrAddress: {
    text: { en: 'Telephone number or home address', de: 'Telefonnummer oder Anschrift' },
    cells: {
      unlisted: { score: 0.25, text: { en: 'in no directory', de: 'in keinem Verzeichnis' } },
      unlistedLocal: {
        score: 0.5,
        text: { en: 'in no directory, in a small town', de: 'in keinem Verzeichnis, in einer kleinen Stadt' },
      },
      listed: { score: 1, text: { en: 'in a directory', de: 'in einem Verzeichnis' } },
    },
  },
  email: {
    text: { en: 'Mail address', de: 'Mailadresse' },
    cells: {
      anonymous: {
        score: 0.25,
        text: {
          en: 'shows no name and is used nowhere else',
          de: 'zeigt keinen Namen und steht nirgends sonst',
        },
      },
      usual: {
        score: 0.75,
        text: { en: 'shows no name, but is the usual one', de: 'zeigt keinen Namen, ist aber die übliche' },
      },
      named: {
        score: 1,
        text: { en: 'shows the name and is the usual one', de: 'zeigt den Namen und ist die übliche' },
      },
    },
  },
  picture: {
    text: { en: 'Picture', de: 'Bild' },
    cells: {
      vague: { score: 0.25, text: { en: 'not clear', de: 'undeutlich' } },
      vaguePlace: {
        score: 0.5,
        text: { en: 'not clear, but the place can be told', de: 'undeutlich, doch der Ort ist zu erkennen' },
      },
      clear: { score: 0.75, text: { en: 'clear, with nothing else', de: 'deutlich, ohne anderes' } },
      clearLinked: { score: 1, text: { en: 'clear, with other data', de: 'deutlich, mit anderen Daten' } },
    },
  },
  code: {
    text: { en: 'Code, alias or account name', de: 'Kennung, Alias oder Kontoname' },
    cells: {
      opaque: {
        score: 0.25,
        text: { en: 'leads to nobody without a key', de: 'führt ohne Schlüssel zu niemandem' },
      },
      linked: {
        score: 0.75,
        text: {
          en: 'says something and stands with other data',
          de: 'sagt etwas und steht bei anderen Daten',
        },
      },
      resolved: { score: 1, text: { en: 'reveals the full name', de: 'verrät den vollen Namen' } },
    },
  },
  voice: {
    // The document has no row for it. In 2018 journalists found a stranger from the recordings alone.
    text: { en: 'Voice', de: 'Stimme' },
    cells: {
      phrase: { score: 0.25, isOwn: true, text: { en: 'single phrases', de: 'einzelne Sätze' } },
      place: { score: 0.5, isOwn: true, text: { en: 'phrases and a place', de: 'Sätze und ein Ort' } },
      month: {
        score: 0.75,
        isOwn: true,
        text: { en: 'weeks of use, with first names', de: 'Wochen der Nutzung, mit Vornamen' },
      },
      named: {
        score: 1,
        isOwn: true,
        text: {
          en: 'a surname, one’s own name, or a voice that people know',
          de: 'ein Nachname, der eigene Name oder eine bekannte Stimme',
        },
      },
    },
  },
} as const satisfies Record<string, { text: Wording; cells: Record<string, Cell> }>;

/** What happened to the data: every row adds. */
export const CIRCUMSTANCES = {
  confidentiality: {
    text: { en: 'Who could see them', de: 'Wer sie sehen konnte' },
    cells: {
      intact: { score: 0, text: { en: 'nobody who must not', de: 'niemand, der nicht durfte' } },
      exposed: {
        score: 0,
        text: {
          en: 'they were open, but nothing shows that anybody looked',
          de: 'sie lagen offen, doch nichts zeigt, dass jemand hinsah',
        },
      },
      knownReceivers: {
        score: 0.25,
        text: { en: 'people who are known', de: 'Menschen, die bekannt sind' },
        example: 'a mail to known wrong addresses',
      },
      unknownReceivers: {
        score: 0.5,
        text: { en: 'people who are not known, or anybody', de: 'Unbekannte oder alle' },
        example: 'published on a website',
      },
    },
  },
  integrity: {
    text: { en: 'Whether they were changed', de: 'Ob sie verändert wurden' },
    cells: {
      intact: { score: 0, text: { en: 'no', de: 'nein' } },
      unused: {
        score: 0,
        text: {
          en: 'changed, but not used so, and restored',
          de: 'verändert, aber nicht so genutzt, und wiederhergestellt',
        },
      },
      recoverable: {
        score: 0.25,
        text: {
          en: 'changed and perhaps used so; can be restored',
          de: 'verändert und vielleicht so genutzt; wiederherstellbar',
        },
      },
      lost: {
        score: 0.5,
        text: {
          en: 'changed and perhaps used so; cannot be restored',
          de: 'verändert und vielleicht so genutzt; nicht wiederherstellbar',
        },
      },
    },
  },
  availability: {
    text: { en: 'Whether they are there', de: 'Ob sie da sind' },
    cells: {
      intact: { score: 0, text: { en: 'yes, or back without effort', de: 'ja, oder mühelos wieder da' } },
      temporary: { score: 0.25, text: { en: 'gone for a time', de: 'eine Zeit lang fort' } },
      permanent: { score: 0.5, text: { en: 'gone for good', de: 'für immer fort' } },
    },
  },
  malice: {
    text: { en: 'Whether somebody meant harm', de: 'Ob jemand schaden wollte' },
    cells: {
      no: { score: 0, text: { en: 'no', de: 'nein' } },
      yes: { score: 0.5, text: { en: 'yes', de: 'ja' } },
    },
  },
} as const satisfies Record<string, { text: Wording; cells: Record<string, Cell> }>;

export const BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type Band = (typeof BANDS)[number];

/** Where each band but the lowest begins; the edge belongs to the higher one. */
export const BAND_EDGES = { medium: 2, high: 3, 'very-high': 4 } as const;

export const BAND_TEXTS: Readonly<Record<Band, Wording>> = {
  low: { en: 'little or nothing happens to the people', de: 'den Menschen geschieht wenig oder nichts' },
  medium: {
    en: 'they may meet trouble that they overcome',
    de: 'sie können Ärger haben, den sie überwinden',
  },
  high: { en: 'they may suffer serious harm', de: 'sie können ernsten Schaden leiden' },
  'very-high': {
    en: 'they may suffer harm that cannot be undone',
    de: 'sie können nicht wiedergutzumachenden Schaden leiden',
  },
};

/** From this many people on the method sets a flag beside the score. */
export const MANY_PEOPLE = 100;

export function bandOf(score: number): Band {
  if (score >= BAND_EDGES['very-high']) return 'very-high';
  if (score >= BAND_EDGES.high) return 'high';
  return score >= BAND_EDGES.medium ? 'medium' : 'low';
}

export type ContextName = keyof typeof CONTEXTS;
export type IdentifierName = keyof typeof IDENTIFIERS;
export type CircumstanceName = keyof typeof CIRCUMSTANCES;
export type CellOf<T, K extends keyof T> = T[K] extends { cells: infer Cells } ? keyof Cells & string : never;
