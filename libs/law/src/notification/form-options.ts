import type { Wording } from '../regime.ts';

const w = (en: string, de: string): Wording => ({ en, de });
type Options = Readonly<Record<string, Wording>>;

export const YES_SOME_NO: Options = {
  yes: w('yes', 'ja'),
  planned: w('not yet, it is planned', 'noch nicht, es ist geplant'),
  no: w('no', 'nein'),
};

/** Of about twenty-five that the forms name. */
export const NATURES: Options = {
  'record-mix-up': w('records of two people were mixed up', 'Datensätze zweier Menschen wurden verwechselt'),
  'sent-by-mistake': w('sent to the wrong receiver', 'an die falsche Stelle gesendet'),
  misdelivery: w('delivered to the wrong address by post', 'mit der Post falsch zugestellt'),
  'wrong-rights': w('wrong rights of access', 'falsche Zugriffsrechte'),
  publication: w('published by mistake', 'versehentlich veröffentlicht'),
  'verbal-disclosure': w('said to somebody who must not know', 'mündlich preisgegeben'),
  'open-mail-list': w('addresses shown to all receivers', 'offener Verteiler'),
  'lost-device': w('lost device', 'verlorenes Gerät'),
  'stolen-device': w('stolen device', 'gestohlenes Gerät'),
  'lost-paper': w('lost or stolen paper', 'verlorenes oder gestohlenes Papier'),
  'improper-disposal': w('not properly disposed of', 'nicht ordentlich entsorgt'),
  ransomware: w('ransomware', 'Erpressungssoftware'),
  malware: w('other malware', 'andere Schadsoftware'),
  phishing: w('phishing', 'Phishing'),
  'credential-stuffing': w(
    'passwords from elsewhere were tried',
    'Kennwörter von anderswo wurden ausprobiert',
  ),
  'brute-force': w('passwords were guessed', 'Kennwörter wurden geraten'),
  'unpatched-system': w('a known weakness was used', 'eine bekannte Schwachstelle wurde genutzt'),
  misconfiguration: w('a system was set up wrongly', 'ein System war falsch eingerichtet'),
  'insider-misuse': w('misuse by one’s own staff', 'Missbrauch durch eigene Leute'),
  'unauthorised-access': w('other unauthorised access', 'anderer unbefugter Zugriff'),
  'deleted-by-mistake': w('deleted by mistake', 'versehentlich gelöscht'),
  'changed-by-mistake': w('changed by mistake', 'versehentlich geändert'),
  outage: w('not available for a time', 'zeitweise nicht verfügbar'),
  'denial-of-service': w('denial of service', 'Überlastungsangriff'),
  other: w('other', 'anderes'),
};

export const CATEGORIES: Options = {
  customers: w('customers', 'Kundinnen und Kunden'),
  users: w('users of a service', 'Nutzerinnen und Nutzer'),
  staff: w('staff', 'Beschäftigte'),
  household: w('people in the same household', 'Menschen im selben Haushalt'),
  minors: w('minors', 'Minderjährige'),
  patients: w('patients', 'Patientinnen und Patienten'),
  students: w('students', 'Schülerinnen, Schüler, Studierende'),
  vulnerable: w('people in need of protection', 'schutzbedürftige Menschen'),
  other: w('others', 'andere'),
};

export const DATA_TYPES: Options = {
  'voice-recordings': w('recordings of voices', 'Sprachaufnahmen'),
  transcripts: w('transcripts of what was said', 'Abschriften des Gesagten'),
  basic: w('name, date of birth', 'Name, Geburtsdatum'),
  contact: w('contact details', 'Kontaktdaten'),
  identification: w('identity documents and numbers', 'Ausweise und Nummern'),
  credentials: w('passwords and keys', 'Kennwörter und Schlüssel'),
  financial: w('money and accounts', 'Geld und Konten'),
  location: w('location', 'Standort'),
  profile: w('habits and profiles', 'Gewohnheiten und Profile'),
  health: w('health', 'Gesundheit'),
  'origin-belief': w('origin, politics, belief, union', 'Herkunft, Politik, Glaube, Gewerkschaft'),
  'sex-life': w('sex life, orientation', 'Sexualleben, Orientierung'),
  'genetic-biometric': w('genetic or biometric data', 'genetische oder biometrische Daten'),
  criminal: w('criminal convictions and offences', 'Strafen und Straftaten'),
  other: w('other', 'anderes'),
};

export const MEASURES: Options = {
  encryption: w('encryption', 'Verschlüsselung'),
  pseudonymisation: w('pseudonymisation', 'Pseudonymisierung'),
  'access-levels': w('levels of access', 'Zugriffsstufen'),
  'four-eyes': w('two people for what is risky', 'vier Augen für Riskantes'),
  mfa: w('several factors at sign-in', 'mehrere Faktoren beim Anmelden'),
  logs: w('logs that cannot be edited', 'Protokolle, die niemand ändern kann'),
  audits: w('audits', 'Prüfungen'),
  training: w('training', 'Schulung'),
  backup: w('backups', 'Sicherungen'),
  policies: w('written rules', 'schriftliche Regeln'),
  other: w('other', 'anderes'),
};

export const HARMS: Options = {
  'loss-of-control': w('loss of control over one’s data', 'Verlust der Kontrolle über die eigenen Daten'),
  discrimination: w('discrimination', 'Benachteiligung'),
  'identity-theft': w('identity theft', 'Identitätsdiebstahl'),
  fraud: w('fraud', 'Betrug'),
  money: w('loss of money', 'finanzieller Verlust'),
  reputation: w('harm to reputation', 'Rufschaden'),
  secrecy: w('loss of professional secrecy', 'Verlust eines Berufsgeheimnisses'),
  physical: w('harm to body or life', 'Schaden an Leib oder Leben'),
  mental: w('fear or distress', 'Angst oder Belastung'),
  none: w('none that we can see', 'keiner, den wir sehen'),
  other: w('other', 'anderes'),
};
