import type { Regime } from '../config.ts';
import type { ControllerStatement } from './controller-statement.ts';

interface Places {
  readonly rights: string;
  readonly complaint: string;
}

const NO_PLACES: Places = { rights: '', complaint: '' };

/** Where a law gives these to everybody, in English and in German; what is not known for certain is not named. */
const PLACES: Readonly<Partial<Record<Regime, readonly [en: Places, de: Places]>>> = {
  gdpr: [
    { rights: ' (Art. 16, 17, 18 and 21 GDPR)', complaint: ' (Art. 77 GDPR)' },
    { rights: ' (Art. 16, 17, 18 und 21 DSGVO)', complaint: ' (Art. 77 DSGVO)' },
  ],
  'uk-gdpr': [
    { rights: ' (Art. 16, 17, 18 and 21 UK GDPR)', complaint: '' },
    { rights: ' (Art. 16, 17, 18 und 21 UK-DSGVO)', complaint: '' },
  ],
};

/**
 * What the statement says before the controller has written one: its first line says so, and nothing in it is claimed
 * in the controller's name. Only what the portal itself holds, and what the law gives to everybody, is told.
 */
export function unstated(controller: string, contact: string, regime: Regime): ControllerStatement {
  const [en, de] = PLACES[regime] ?? [NO_PLACES, NO_PLACES];
  const silent = `${controller} has not stated this yet. Ask: ${contact}`;
  const stumm = `Dazu hat sich ${controller} noch nicht erklärt. Fragen Sie: ${contact}`;
  return {
    origin: 'none',
    texts: {
      en: {
        purposes: [
          `This statement is not complete: ${controller} has not yet stated what it has to tell you. You have a right to it. Ask: ${contact}`,
        ],
        categories: [
          'This portal holds, where there is any: sound recordings of your voice, with their time, device, room and language, how sure the device was that it was called, and whether a person has listened; transcripts of them.',
          'The devices that are or were yours, with serial number, model, the names of rooms, and from when to when you owned them.',
          'Who opened or listened to what of yours, and when (the access log).',
          'Your requests, the copies made for them, every delivery, and what you reported.',
          'Your account: name, address for mail, customer number, language, how you prove who you are, and your sessions with time and browser.',
        ],
        recipients: [silent],
        retention: [silent],
        rights: [
          `You may ask for correction, erasure and restriction of your data, and you may object to their use${en.rights}.`,
        ],
        complaint: [
          `You may complain to a supervisory authority: where you live, where you work, or where you think that the law was broken${en.complaint}.`,
        ],
        source: [
          'Recordings are entered for you because they came from a device that the register of devices names as yours at that time.',
          silent,
        ],
        automatedDecisions: [silent],
        safeguards: [silent],
      },
      de: {
        purposes: [
          `Diese Auskunft ist nicht vollständig: ${controller} hat noch nicht erklärt, was Ihnen mitzuteilen ist. Sie haben ein Recht darauf. Fragen Sie: ${contact}`,
        ],
        categories: [
          'Dieses Portal hält, soweit vorhanden: Tonaufnahmen Ihrer Stimme mit Zeit, Gerät, Raum und Sprache, wie sicher das Gerät war, dass es gemeint war, und ob ein Mensch zugehört hat; Abschriften davon.',
          'Die Geräte, die Ihnen gehören oder gehörten, mit Seriennummer, Modell, den Namen der Räume und von wann bis wann sie Ihnen gehörten.',
          'Wer wann was von Ihnen geöffnet oder angehört hat (das Zugriffsprotokoll).',
          'Ihre Anfragen, die dafür erstellten Kopien, jede Übergabe, und was Sie gemeldet haben.',
          'Ihr Konto: Name, Mailadresse, Kundennummer, Sprache, womit Sie sich ausweisen, und Ihre Sitzungen mit Zeit und Browser.',
        ],
        recipients: [stumm],
        retention: [stumm],
        rights: [
          `Sie können Berichtigung, Löschung und Einschränkung verlangen, und Sie können der Verwendung widersprechen${de.rights}.`,
        ],
        complaint: [
          `Sie können sich bei einer Aufsichtsbehörde beschweren: dort, wo Sie wohnen, wo Sie arbeiten oder wo Ihrer Ansicht nach das Recht verletzt wurde${de.complaint}.`,
        ],
        source: [
          'Aufnahmen sind für Sie eingetragen, weil sie von einem Gerät kamen, das im Geräteverzeichnis zu dieser Zeit als Ihres stand.',
          stumm,
        ],
        automatedDecisions: [stumm],
        safeguards: [stumm],
      },
    },
  };
}
