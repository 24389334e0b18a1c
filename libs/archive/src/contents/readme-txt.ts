import type { ArchiveLocale } from '../plan/archive-input.ts';
import type { Letter } from './letter.ts';
import { missingHead, missingText } from './missing-text.ts';
import { fillWords } from './page/page-words.ts';
import { inBrackets } from './provisions.ts';
import { longDate } from './wall-clock.ts';

const texts: Readonly<Record<ArchiveLocale, string>> = {
  en: `Voice recordings of {subject}
Given by {controller} on {date} in answer to the request {request}.

What is here
  index.html               open it in a browser to listen; it needs no network
  recordings/              {count} recordings, as they were received{unless}
  transcripts/             what was understood, where there is a transcript
  recordings.csv, .json    all that is held about each recording, for spreadsheets and programs
  schemas/                 the form of recordings.json
  statement.html, .json    your data and your rights{statement}
  manifest.json            the list of all files, signed (manifest.json.minisig)
  SHA256SUMS               the digests of all files

How to check that nothing was changed
  1. In this folder, run
       sha256sum -c SHA256SUMS
     (on a Mac: shasum -a 256 -c SHA256SUMS)
  2. To check who signed the list, run
       minisign -Vm manifest.json -P {publicKey}
     and compare the key in that line with the one that {controller} publishes.
     A key that came with the files proves nothing by itself.
  3. rightful-verify checks all of this in one step, on the zip file:
       node rightful-verify.mjs archive.zip --key {publicKey}

{missing}Do you hear somebody you do not know?
  Then something went wrong, and it is not your fault. Please do not pass the recording on,
  and tell {controller}{contact}.
`,
  de: `Sprachaufnahmen von {subject}
Herausgegeben von {controller} am {date} auf die Anfrage {request}.

Was dabei ist
  index.html               im Browser öffnen und anhören; braucht kein Netz
  recordings/              {count} Aufnahmen, so wie sie eingegangen sind{unless}
  transcripts/             was verstanden wurde, soweit es ein Transkript gibt
  recordings.csv, .json    alles, was zu jeder Aufnahme gespeichert ist, als Tabelle und für Programme
  schemas/                 der Aufbau von recordings.json
  statement.html, .json    Ihre Daten und Ihre Rechte{statement}
  manifest.json            die Liste aller Dateien, unterschrieben (manifest.json.minisig)
  SHA256SUMS               die Prüfsummen aller Dateien

So prüfen Sie, dass nichts verändert wurde
  1. Rufen Sie in diesem Ordner auf:
       sha256sum -c SHA256SUMS
     (auf einem Mac: shasum -a 256 -c SHA256SUMS)
  2. Wer die Liste unterschrieben hat, prüfen Sie so:
       minisign -Vm manifest.json -P {publicKey}
     Vergleichen Sie den Schlüssel in dieser Zeile mit dem, den {controller} veröffentlicht.
     Ein Schlüssel, der mit den Dateien kam, beweist für sich nichts.
  3. rightful-verify prüft all das in einem Schritt, an der Zip-Datei:
       node rightful-verify.mjs archive.zip --key {publicKey}

{missing}Hören Sie jemanden, den Sie nicht kennen?
  Dann ist etwas falsch gelaufen, und Sie sind nicht schuld daran. Bitte geben Sie die Aufnahme
  nicht weiter und sagen Sie {controller}{contact} Bescheid.
`,
};

/** `README.txt`: what is in the archive and how to check it. `publicKey` is minisign's one-line form. */
export function readmeTxt(letter: Letter, recordingCount: number, publicKey: string): string {
  const oneLine = (text: string) => text.replace(/\p{Control}+/gu, ' ');
  const missing = missingSection(letter, oneLine);
  return fillWords(texts[letter.locale], {
    subject: oneLine(letter.subject.displayName),
    controller: oneLine(letter.controller.name),
    contact: letter.controller.contact === undefined ? '' : ` (${oneLine(letter.controller.contact)})`,
    date: longDate(letter.createdAt, letter.locale),
    request: letter.request.id,
    count: recordingCount,
    statement: inBrackets(letter.provisions.statement?.inText),
    unless: missing === '' ? '' : unless[letter.locale],
    missing,
    publicKey,
  });
}

const unless: Readonly<Record<ArchiveLocale, string>> = {
  en: ' but for what is missing, see below',
  de: ' bis auf das, was fehlt, siehe unten',
};

function missingSection(letter: Letter, oneLine: (text: string) => string): string {
  const head = missingHead(letter);
  if (head === undefined) return '';
  const lines = (letter.missing ?? []).map((part) => {
    const { name, why } = missingText(part, letter);
    return `  ${oneLine(name)} (${part.recordingId})\n    ${why}\n`;
  });
  return `${head.title}\n${lines.join('')}  ${oneLine(head.lead)}\n\n`;
}
