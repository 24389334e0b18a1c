import type { RequestKind } from '@rightful/data';
import type { DeadlineStep } from '@rightful/law';
import type { LetterLocale } from './letter-variables.ts';

type In<T> = Readonly<Record<LetterLocale, T>>;

/** How a request is called in a letter; fits after "We received" in each language. */
export const REQUEST_WORDS: In<Readonly<Record<RequestKind, string>>> = {
  en: {
    access: 'your request for a copy of your data (Art. 15)',
    portability: 'your request for your data in an open format (Art. 20)',
    rectification: 'your request to correct your data (Art. 16)',
    erasure: 'your request to erase your data (Art. 17)',
    restriction: 'your request to restrict the use of your data (Art. 18)',
    objection: 'your objection to the use of your data (Art. 21)',
  },
  de: {
    access: 'Ihren Antrag auf eine Kopie Ihrer Daten (Art. 15)',
    portability: 'Ihren Antrag auf Ihre Daten in einem offenen Format (Art. 20)',
    rectification: 'Ihren Antrag auf Berichtigung Ihrer Daten (Art. 16)',
    erasure: 'Ihren Antrag auf Löschung Ihrer Daten (Art. 17)',
    restriction: 'Ihren Antrag auf Einschränkung der Nutzung Ihrer Daten (Art. 18)',
    objection: 'Ihren Widerspruch gegen die Nutzung Ihrer Daten (Art. 21)',
  },
  fr: {
    access: 'votre demande d’une copie de vos données (art. 15)',
    portability: 'votre demande de vos données dans un format ouvert (art. 20)',
    rectification: 'votre demande de rectification de vos données (art. 16)',
    erasure: 'votre demande d’effacement de vos données (art. 17)',
    restriction: 'votre demande de limitation de l’usage de vos données (art. 18)',
    objection: 'votre opposition à l’usage de vos données (art. 21)',
  },
};

/** The law itself speaks English and German; these are its rules in French. */
export const FRENCH_RULES: Readonly<Record<DeadlineStep['rule'], string>> = {
  restart: 'Le délai commence quand ce que nous attendions est arrivé.',
  'response-period': 'C’est le délai que la loi donne pour répondre.',
  'same-day': 'Le délai se termine le jour qui porte le même numéro.',
  'month-end': 'Ce mois n’a pas ce jour : le délai se termine le dernier jour du mois.',
  'calendar-days': 'Tous les jours du calendrier comptent.',
  pause: 'Le délai est resté suspendu pendant que nous attendions votre réponse.',
  extension: 'Le délai a été prolongé, une fois, et nous vous avons dit pourquoi.',
  'next-working-day': 'Le délai se terminerait un jour non ouvrable : c’est le jour ouvrable suivant.',
};

export const NO_AUTHORITY_KNOWN: In<string> = {
  en: 'the data protection authority of your country',
  de: 'die Datenschutzbehörde Ihres Landes',
  fr: 'l’autorité de protection des données de votre pays',
};

export const SPELLING: In<string> = { en: 'en-GB', de: 'de-DE', fr: 'fr-FR' };
