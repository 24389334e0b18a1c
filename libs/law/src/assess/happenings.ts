import type { Wording } from '../regime.ts';

/** How a breach came about, in the words of the authorities' forms. */
export const HAPPENINGS = {
  'record-mix-up': { en: 'records were mixed up', de: 'Datensätze wurden verwechselt' },
  'sent-to-wrong-person': { en: 'sent to a wrong person', de: 'an die falsche Person gesendet' },
  'published-by-mistake': { en: 'published by mistake', de: 'versehentlich veröffentlicht' },
  'wrong-rights': { en: 'wrong rights of access', de: 'falsche Zugriffsrechte' },
  'lost-or-stolen-device': {
    en: 'a device was lost or stolen',
    de: 'ein Gerät ging verloren oder wurde gestohlen',
  },
  'lost-or-stolen-paper': { en: 'paper was lost or stolen', de: 'Papier ging verloren oder wurde gestohlen' },
  ransomware: { en: 'ransomware', de: 'Erpressungssoftware' },
  hacking: { en: 'an intrusion', de: 'ein Einbruch ins System' },
  phishing: { en: 'phishing', de: 'Phishing' },
  'credential-stuffing': {
    en: 'passwords from elsewhere were tried',
    de: 'fremde Passwörter wurden durchprobiert',
  },
  insider: { en: 'somebody inside misused access', de: 'jemand im Haus missbrauchte den Zugriff' },
  'deleted-by-mistake': { en: 'deleted by mistake', de: 'versehentlich gelöscht' },
  outage: { en: 'an outage', de: 'ein Ausfall' },
  'verbal-disclosure': { en: 'told by word of mouth', de: 'mündlich weitergesagt' },
  other: { en: 'otherwise', de: 'anders' },
} as const satisfies Record<string, Wording>;
export type Happening = keyof typeof HAPPENINGS;
