import type { RequestKind } from '@rightful/data';
import type { DeadlineStep } from '@rightful/law';
import type { LetterLocale } from './letter-variables.ts';

type In<T> = Readonly<Record<LetterLocale, T>>;

/** How a request is called in a letter; fits after "We received" in each language. Where the right stands, the law says. */
export const REQUEST_WORDS: In<Readonly<Record<RequestKind, string>>> = {
  en: {
    access: 'your request for a copy of your data',
    portability: 'your request for your data in an open format',
    rectification: 'your request to correct your data',
    erasure: 'your request to erase your data',
    restriction: 'your request to restrict the use of your data',
    objection: 'your objection to the use of your data',
  },
  de: {
    access: 'Ihren Antrag auf eine Kopie Ihrer Daten',
    portability: 'Ihren Antrag auf Ihre Daten in einem offenen Format',
    rectification: 'Ihren Antrag auf Berichtigung Ihrer Daten',
    erasure: 'Ihren Antrag auf Löschung Ihrer Daten',
    restriction: 'Ihren Antrag auf Einschränkung der Nutzung Ihrer Daten',
    objection: 'Ihren Widerspruch gegen die Nutzung Ihrer Daten',
  },
  fr: {
    access: 'votre demande d’une copie de vos données',
    portability: 'votre demande de vos données dans un format ouvert',
    rectification: 'votre demande de rectification de vos données',
    erasure: 'votre demande d’effacement de vos données',
    restriction: 'votre demande de limitation de l’usage de vos données',
    objection: 'votre opposition à l’usage de vos données',
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
