import { letterDay } from '../letters/letter-facts.ts';
import type { LetterLocale } from '../letters/letter-variables.ts';
import type { Portal } from '../portal/portal.ts';
import type { LetterTexts } from './letter-texts.ts';

/** What an incident touches of one person, counted from the ledgers. */
export interface OwnFacts {
  readonly recordingCount: number;
  readonly firstRecordedAt: Date | null;
  readonly lastRecordedAt: Date | null;
}

interface Words {
  readonly greeting: (name: string) => string;
  readonly headings: readonly [nature: string, consequences: string, measures: string, advice: string];
  readonly yours: (count: number, from: string, to: string) => string;
  readonly closing: (controller: string, contact: string, caseNumber: string) => string;
}

const WORDS: Record<LetterLocale, Words> = {
  en: {
    greeting: (name) => `Hello ${name},`,
    headings: ['What happened', 'What it can mean for you', 'What we did and do', 'What you can do'],
    yours: (count, from, to) =>
      count === 1
        ? `It is about one recording of yours, of ${from}.`
        : `It is about ${count} recordings of yours, from ${from} to ${to}.`,
    closing: (controller, contact, caseNumber) =>
      `We are sorry. ${controller}. Questions, also to our data protection officer: ${contact}\n\nCase number: ${caseNumber}`,
  },
  de: {
    greeting: (name) => `Guten Tag ${name},`,
    headings: [
      'Was passiert ist',
      'Was das für Sie bedeuten kann',
      'Was wir getan haben und tun',
      'Was Sie tun können',
    ],
    yours: (count, from, to) =>
      count === 1
        ? `Es geht um eine Aufnahme von Ihnen, vom ${from}.`
        : `Es geht um ${count} Aufnahmen von Ihnen, vom ${from} bis zum ${to}.`,
    closing: (controller, contact, caseNumber) =>
      `Das tut uns leid. ${controller}. Fragen, auch an unsere Datenschutzbeauftragten: ${contact}\n\nFallnummer: ${caseNumber}`,
  },
  fr: {
    greeting: (name) => `Bonjour ${name},`,
    headings: [
      'Ce qui s’est passé',
      'Ce que cela peut signifier pour vous',
      'Ce que nous avons fait et faisons',
      'Ce que vous pouvez faire',
    ],
    yours: (count, from, to) =>
      count === 1
        ? `Il s’agit d’un enregistrement de vous, du ${from}.`
        : `Il s’agit de ${count} enregistrements de vous, du ${from} au ${to}.`,
    closing: (controller, contact, caseNumber) =>
      `Nous en sommes désolés. ${controller}. Questions, aussi à notre délégué à la protection des données : ${contact}\n\nNuméro de dossier : ${caseNumber}`,
  },
};

/** One person's letter: the words for everybody, and what is theirs alone. It names nobody else. */
export function renderBreachLetter(
  { config: { controller } }: Pick<Portal, 'config'>,
  locale: LetterLocale,
  texts: LetterTexts,
  {
    name,
    caseNumber,
    facts,
  }: { readonly name: string; readonly caseNumber: string; readonly facts: OwnFacts },
): { readonly subject: string; readonly body: string } {
  const { greeting, headings, yours, closing } = WORDS[locale];
  const { subject, nature, consequences, measures, advice } = texts[locale];
  const day = (at: Date | null) => (at ? letterDay(at, locale, controller.timeZone) : '');
  const own =
    facts.recordingCount > 0
      ? [yours(facts.recordingCount, day(facts.firstRecordedAt), day(facts.lastRecordedAt))]
      : [];
  const [happened, means, did, can] = headings;
  const body = [
    greeting(name),
    `${happened}\n${[nature, ...own].join(' ')}`,
    `${means}\n${consequences}`,
    `${did}\n${measures}`,
    `${can}\n${advice}`,
    closing(controller.name, controller.contact, caseNumber),
  ].join('\n\n');
  return { subject, body };
}
