import type { ArchiveLocale } from '../../plan/archive-input.ts';

export interface PageWords {
  readonly title: string;
  readonly lead: string;
  readonly howToCheck: string;
  readonly skip: string;
  /** One and several. */
  readonly recordingsCount: readonly [string, string];
  readonly devicesCount: readonly [string, string];
  readonly playingTime: string;
  readonly none: string;
  readonly filter: string;
  readonly from: string;
  readonly to: string;
  readonly said: string;
  readonly devices: string;
  readonly reset: string;
  readonly player: string;
  readonly previous: string;
  readonly next: string;
  readonly keys: string;
  readonly noScript: string;
  readonly check: readonly string[];
  readonly signedBy: string;
  readonly elsewhere: string;
  /** `{place}`: where the law asks for it, in brackets. */
  readonly statement: string;
  readonly table: string;
  readonly stranger: string;
  readonly strangerContact: string;
  readonly back: string;
  readonly requestLine: string;
  /** Used by the page's script; `{…}` is filled in there. */
  readonly script: Readonly<Record<string, string>>;
}

const en: PageWords = {
  title: 'Voice recordings of {subject}',
  lead: 'These are the voice recordings of {subject}, given by {controller} on {date} in answer to the request {request}.',
  howToCheck: 'How to check that nothing was changed',
  skip: 'Go to the recordings',
  recordingsCount: ['1 recording', '{n} recordings'],
  devicesCount: ['1 device', '{n} devices'],
  playingTime: '{hours} h {minutes} min',
  none: 'There are no recordings of you in this copy.',
  filter: 'Which recordings to show',
  from: 'From',
  to: 'To',
  said: 'What was said',
  devices: 'Devices',
  reset: 'Show all',
  player: 'Player',
  previous: 'Previous',
  next: 'Next',
  keys: 'In the list: n and p go on and back, the arrow keys move by 5 seconds.',
  noScript:
    'Your browser does not run this page’s script. The audio files are in the folder “recordings”, and “recordings.csv” lists them.',
  check: [
    'Every file has a SHA-256 digest in SHA256SUMS. In this folder, run:',
    'The list of files is signed. To check who signed it, run:',
  ],
  signedBy:
    'Compare the key in that line with the one that {controller} publishes: a key that came with the files proves nothing by itself.',
  elsewhere: 'What else is here',
  statement: 'Your data and your rights{place}',
  table: 'All recordings as a table for spreadsheets',
  stranger:
    'Do you hear somebody you do not know? Then something went wrong, and it is not your fault. Please do not pass the recording on, and tell {controller}.',
  strangerContact: 'Contact: {contact}',
  back: 'Back to the recordings',
  requestLine: 'Request {request}, received {received}: {scope}',
  script: {
    play: 'Play {time}, {device}',
    open: 'Audio file {time}, {device}',
    file: 'file',
    noTranscript: '(no transcript)',
    quoted: '“{words}”',
    falseActivation: 'recorded by mistake',
    heardByHuman: 'a person listened to it for the company',
    more: 'Show {n} more of {left}',
    one: '1 recording',
    many: '{n} recordings',
    cannotPlay:
      'Your browser cannot play this file. Open it with another player: the length at the end of its line is a link to the file.',
  },
};

const de: PageWords = {
  title: 'Sprachaufnahmen von {subject}',
  lead: 'Dies sind die Sprachaufnahmen von {subject}, herausgegeben von {controller} am {date} auf die Anfrage {request}.',
  howToCheck: 'So prüfen Sie, dass nichts verändert wurde',
  skip: 'Zu den Aufnahmen',
  recordingsCount: ['1 Aufnahme', '{n} Aufnahmen'],
  devicesCount: ['1 Gerät', '{n} Geräte'],
  playingTime: '{hours} Std. {minutes} Min.',
  none: 'In dieser Kopie sind keine Aufnahmen von Ihnen.',
  filter: 'Welche Aufnahmen gezeigt werden',
  from: 'Von',
  to: 'Bis',
  said: 'Was gesagt wurde',
  devices: 'Geräte',
  reset: 'Alle zeigen',
  player: 'Wiedergabe',
  previous: 'Vorige',
  next: 'Nächste',
  keys: 'In der Liste: n und p gehen vor und zurück, die Pfeiltasten springen um 5 Sekunden.',
  noScript:
    'Ihr Browser führt das Skript dieser Seite nicht aus. Die Tondateien liegen im Ordner „recordings“, „recordings.csv“ führt sie auf.',
  check: [
    'Zu jeder Datei steht ihre SHA-256-Prüfsumme in SHA256SUMS. Rufen Sie in diesem Ordner auf:',
    'Die Liste der Dateien ist unterschrieben. Wer sie unterschrieben hat, prüfen Sie so:',
  ],
  signedBy:
    'Vergleichen Sie den Schlüssel in dieser Zeile mit dem, den {controller} veröffentlicht: Ein Schlüssel, der mit den Dateien kam, beweist für sich nichts.',
  elsewhere: 'Was noch dabei ist',
  statement: 'Ihre Daten und Ihre Rechte{place}',
  table: 'Alle Aufnahmen als Tabelle',
  stranger:
    'Hören Sie jemanden, den Sie nicht kennen? Dann ist etwas falsch gelaufen, und Sie sind nicht schuld daran. Bitte geben Sie die Aufnahme nicht weiter und sagen Sie {controller} Bescheid.',
  strangerContact: 'Kontakt: {contact}',
  back: 'Zurück zu den Aufnahmen',
  requestLine: 'Anfrage {request}, eingegangen am {received}: {scope}',
  script: {
    play: '{time}, {device} abspielen',
    open: 'Tondatei {time}, {device}',
    file: 'Datei',
    noTranscript: '(kein Transkript)',
    quoted: '„{words}“',
    falseActivation: 'versehentlich aufgenommen',
    heardByHuman: 'ein Mensch hat es für das Unternehmen angehört',
    more: '{n} weitere von {left} zeigen',
    one: '1 Aufnahme',
    many: '{n} Aufnahmen',
    cannotPlay:
      'Ihr Browser kann diese Datei nicht abspielen. Öffnen Sie sie mit einem anderen Programm: Die Länge am Ende ihrer Zeile führt zur Datei.',
  },
};

export const pageWords: Readonly<Record<ArchiveLocale, PageWords>> = { en, de };

/** Puts values in the places `{name}` of a sentence. */
export function fillWords(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
