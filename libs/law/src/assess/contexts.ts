import type { Wording } from '../regime.ts';
import type { Cell } from './method.ts';

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
        evidence: 'secondary',
        text: { en: 'nothing makes it worse', de: 'nichts verschärft es' },
        example: 'customers of a supermarket',
      },
      profile: {
        score: 2,
        evidence: 'secondary',
        text: {
          en: 'it lets somebody guess at status or make a profile',
          de: 'es lässt auf Stand oder Lebensart schließen',
        },
        example: 'customers of a seller of luxury goods',
      },
      sensitive: {
        score: 3,
        evidence: 'secondary',
        text: {
          en: 'it lets somebody guess at health, belief or orientation',
          de: 'es lässt auf Gesundheit, Glauben oder Orientierung schließen',
        },
        example: 'customers of an adult bookshop or an online pharmacy',
      },
      safety: {
        score: 4,
        evidence: 'secondary',
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
        evidence: 'secondary',
        text: {
          en: 'it shows little, or is public anyway',
          de: 'es zeigt wenig oder ist ohnehin öffentlich',
        },
        example: 'calls to a helpdesk',
      },
      some: {
        score: 2,
        evidence: 'secondary',
        text: { en: 'it shows some habits', de: 'es zeigt einige Gewohnheiten' },
        example: 'one week of calls; the purchases of a month on a loyalty card',
      },
      detailed: {
        score: 3,
        evidence: 'secondary',
        text: { en: 'it gives a detailed profile', de: 'es ergibt ein genaues Bild' },
        example: 'a year of calls; a year of locations',
      },
      sensitive: {
        score: 4,
        evidence: 'secondary',
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
        evidence: 'secondary',
        text: { en: 'it shows nothing of the finances', de: 'es zeigt nichts von den Finanzen' },
        example: 'that somebody got a letter of a bank; an invalid card',
      },
      some: {
        score: 2,
        evidence: 'secondary',
        text: {
          en: 'it shows something, but nothing significant',
          de: 'es zeigt etwas, aber nichts Bedeutendes',
        },
        example: 'one day of an account; a part of a card number',
      },
      much: {
        score: 3,
        evidence: 'secondary',
        text: { en: 'it shows the finances', de: 'es zeigt die Finanzen' },
        example: 'the balances of a month',
      },
      full: {
        score: 4,
        evidence: 'secondary',
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
        evidence: 'secondary',
        text: {
          en: 'it shows little, or is public anyway',
          de: 'es zeigt wenig oder ist ohnehin öffentlich',
        },
        example: 'that somebody had some blood test',
      },
      general: {
        score: 2,
        evidence: 'secondary',
        text: { en: 'it allows general guesses', de: 'es lässt allgemeine Schlüsse zu' },
        example: 'that somebody had a test in an emergency',
      },
      specific: {
        score: 3,
        evidence: 'secondary',
        text: {
          en: 'it lets somebody guess at sensitive facts',
          de: 'es lässt auf sensible Tatsachen schließen',
        },
        example: 'that somebody was tested for one disease',
      },
      facts: {
        score: 4,
        evidence: 'secondary',
        text: { en: 'it says sensitive facts', de: 'es sagt sensible Tatsachen' },
        example: 'results of tests; orientation; politics in a closed forum',
      },
    },
  },
} as const satisfies Record<string, { text: Wording; cells: Record<string, Cell> }>;
