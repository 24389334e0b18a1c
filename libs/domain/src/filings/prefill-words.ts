import type { FilingLanguage } from '@rightful/filing';
import type { Happening } from '../incidents/what-happened.ts';
import type { FilingFacts } from './filing-facts.ts';

interface PrefillWords {
  /** How it came to light. Names nobody. */
  readonly happened: Readonly<Record<Happening, string>>;
  readonly reach: (facts: FilingFacts) => string;
  readonly consequences: (facts: FilingFacts) => string;
  readonly taken: (facts: FilingFacts) => string;
  readonly planned: string;
  readonly prevention: string;
  readonly systems: string;
}

const seconds = (ms: number): number => Math.max(1, Math.round(ms / 1000));
const minutes = (ms: number): number => Math.ceil(ms / 60_000);
/** `2 recordings`, `1 recording`. */
const count = (number: number, one: string, more: string): string => `${number} ${number === 1 ? one : more}`;

/** What the register can say by itself, in words. Officers read and change it before it is filed. */
export const PREFILL_WORDS: Readonly<Record<FilingLanguage, PrefillWords>> = {
  en: {
    happened: {
      NOT_ME: 'A customer told us that a recording which the portal showed as theirs is not theirs.',
      NOT_MINE: 'Somebody told us that they had received recordings that are not theirs.',
      LEDGER_DOUBT:
        'We found that our record of who had a device at which time may be wrong, so that recordings may be kept under the wrong person.',
      GATE_STOPPED:
        'Our check of finished copies stopped one that held recordings which may not belong to the person who asked for it. It did not leave.',
      NOT_AS_INGESTED:
        'A recording was not as it had come in when it was to be handed out. It did not leave.',
      NOT_AS_SIGNED: 'A finished copy was not as it had been checked when it was sent. The sending was cut.',
      LOG_NOT_WHOLE:
        'The check of our log found that entries had been changed or were missing, so that we cannot rely on what it says of that time.',
      OFFICER_NOTICED: 'Somebody who works for us noticed it.',
      PROCESSOR_TOLD: 'A processor who works for us told us of it.',
    },
    reach: ({ recordings, people, durationMs, receivers }) =>
      `What is concerned: ${count(recordings, 'recording', 'recordings')} of voices (${count(minutes(durationMs), 'minute', 'minutes')}) of ${count(people, 'person', 'people')}. ${
        receivers === 0
          ? 'No delivery with them was opened.'
          : `${receivers} deliveries with them were opened.`
      }`,
    consequences: ({ receivers }) =>
      receivers === 0
        ? 'Somebody may have heard a recording that is not theirs in the portal. What was said in it, and who lives in the household, may be known to a stranger.'
        : 'Somebody else holds recordings of the voices of these people. What was said, who lives in the household, habits and, from the sound of a voice, a person can be known to a stranger. They may be passed on.',
    taken: ({ frozenThings, frozenAfterMs, receivers, receiversConfirmed }) =>
      [
        `Everything concerned (${frozenThings} recordings, copies and deliveries in all) was frozen${frozenAfterMs === null ? '' : ` within ${seconds(frozenAfterMs)} s of the report`}: nothing of it can be heard or fetched.`,
        receivers > 0 &&
          `Those who received them are asked to delete them and to confirm it; ${receiversConfirmed} confirmed so far.`,
      ]
        .filter(Boolean)
        .join(' '),
    planned:
      'We find out how it came to pass, correct the record of devices and tell the people concerned. What we find follows in a further filing.',
    prevention:
      'Nothing is paired by hand: whoever asks gets what the record of devices and owners says, checked once more by other code before it leaves. Whatever changes that record takes two people.',
    systems: 'The portal in which people see, hear and fetch their own recordings.',
  },
  de: {
    happened: {
      NOT_ME:
        'Ein Kunde teilte uns mit, dass eine Aufnahme, die das Portal ihm als seine zeigte, nicht von ihm stammt.',
      NOT_MINE: 'Jemand teilte uns mit, Aufnahmen erhalten zu haben, die nicht die eigenen sind.',
      LEDGER_DOUBT:
        'Wir fanden, dass unser Verzeichnis, wer wann welches Gerät hatte, falsch sein kann, so dass Aufnahmen beim falschen Menschen liegen können.',
      GATE_STOPPED:
        'Unsere Prüfung fertiger Kopien hielt eine an, die Aufnahmen enthielt, die vielleicht nicht zu der Person gehören, die sie verlangt hatte. Sie ging nicht hinaus.',
      NOT_AS_INGESTED:
        'Eine Aufnahme war nicht mehr so, wie sie hereingekommen war, als sie herausgegeben werden sollte. Sie ging nicht hinaus.',
      NOT_AS_SIGNED:
        'Eine fertige Kopie war beim Senden nicht mehr so, wie sie geprüft worden war. Das Senden brach ab.',
      LOG_NOT_WHOLE:
        'Die Prüfung unseres Protokolls ergab, dass Einträge geändert wurden oder fehlen, so dass wir uns für diese Zeit nicht darauf verlassen können.',
      OFFICER_NOTICED: 'Jemand, der für uns arbeitet, hat es bemerkt.',
      PROCESSOR_TOLD: 'Ein Auftragsverarbeiter, der für uns arbeitet, hat es uns mitgeteilt.',
    },
    reach: ({ recordings, people, durationMs, receivers }) =>
      `Was betroffen ist: ${count(recordings, 'Sprachaufnahme', 'Sprachaufnahmen')} (${count(minutes(durationMs), 'Minute', 'Minuten')}) von ${count(people, 'Mensch', 'Menschen').replace(/^1 Mensch$/, 'einem Menschen')}. ${
        receivers === 0
          ? 'Keine Lieferung damit wurde geöffnet.'
          : `Damit geöffnet: ${count(receivers, 'Lieferung', 'Lieferungen')}.`
      }`,
    consequences: ({ receivers }) =>
      receivers === 0
        ? 'Jemand kann im Portal eine Aufnahme gehört haben, die nicht die eigene ist. Was darin gesagt wurde und wer im Haushalt lebt, kann einem Fremden bekannt sein.'
        : 'Jemand anderes hat Aufnahmen der Stimmen dieser Menschen. Was gesagt wurde, wer im Haushalt lebt, Gewohnheiten und, am Klang der Stimme, ein Mensch selbst können einem Fremden bekannt werden. Sie können weitergegeben werden.',
    taken: ({ frozenThings, frozenAfterMs, receivers, receiversConfirmed }) =>
      [
        `Alles Betroffene (zusammen ${frozenThings} Aufnahmen, Kopien und Lieferungen) wurde gesperrt${frozenAfterMs === null ? '' : `, binnen ${seconds(frozenAfterMs)} s nach der Meldung`}: nichts davon kann gehört oder geholt werden.`,
        receivers > 0 &&
          `Wer sie erhielt, wird gebeten, sie zu löschen und das zu bestätigen; bisher bestätigten ${receiversConfirmed}.`,
      ]
        .filter(Boolean)
        .join(' '),
    planned:
      'Wir klären, wie es dazu kam, berichtigen das Verzeichnis der Geräte und benachrichtigen die betroffenen Menschen. Was wir finden, folgt in einer weiteren Meldung.',
    prevention:
      'Nichts wird von Hand zugeordnet: wer fragt, bekommt, was das Verzeichnis der Geräte und ihrer Besitzer sagt, und anderer Code prüft es noch einmal, bevor es hinausgeht. Was dieses Verzeichnis ändert, braucht zwei Menschen.',
    systems: 'Das Portal, in dem Menschen ihre eigenen Aufnahmen sehen, hören und holen.',
  },
};
