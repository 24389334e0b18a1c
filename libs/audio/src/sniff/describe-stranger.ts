import { InspectionRefusal } from '../inspection-refusal.ts';

type Known = readonly [test: (head: Buffer) => boolean, what: string];

const starts =
  (magic: string, offset = 0) =>
  (head: Buffer) =>
    head.toString('latin1', offset, offset + magic.length) === magic;

const otherSound: readonly Known[] = [
  [starts('FORM'), 'AIFF'],
  [starts('RIFX'), 'big-endian WAV (RIFX)'],
  [starts('.snd'), 'Sun AU'],
  [starts('#!AMR'), 'AMR'],
  [starts('caff'), 'Core Audio (CAF)'],
  [starts('MAC '), "Monkey's Audio"],
  [starts('wvpk'), 'WavPack'],
  [starts('\x1aE\xdf\xa3'), 'Matroska or WebM'],
  [starts('\x30\x26\xb2\x75\x8e\x66\xcf\x11'), 'Windows Media'],
  [starts('ftypqt', 4), 'QuickTime'],
  [(head) => head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0, 'raw AAC (ADTS)'],
  [(head) => head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0, 'MPEG audio of a kind other than MP3'],
];

const otherThings: readonly Known[] = [
  [starts('PK\x03\x04'), 'a ZIP archive (or an office document)'],
  [starts('PK\x05\x06'), 'an empty ZIP archive'],
  [starts('\x1f\x8b'), 'a gzip file'],
  [starts("7z\xbc\xaf'\x1c"), 'a 7z archive'],
  [starts('Rar!'), 'a RAR archive'],
  [starts('%PDF'), 'a PDF document'],
  [starts('\x89PNG'), 'a PNG picture'],
  [starts('\xff\xd8\xff'), 'a JPEG picture'],
  [starts('RIFF'), 'a RIFF file without sound'],
  [starts('\x7fELF'), 'a program'],
  [starts('MZ'), 'a program'],
  [starts('ftyp', 4), 'a picture'],
];

const playlist =
  /^\s*(ffconcat\b|#EXTM3U|#EXTINF|\[playlist\]|<asx\b|<smil\b|<\?xml[^>]*>\s*<(playlist|MPD)\b|<MPD\b)/i;

/** Says what a file is that is none of our formats: UNSUPPORTED when it is sound all the same, else NOT_AUDIO. */
export function describeStranger(head: Buffer): InspectionRefusal {
  const text = asText(head);
  if (text !== undefined) return describeText(text);
  const thing = otherThings.find(([test]) => test(head));
  if (thing !== undefined)
    return new InspectionRefusal('NOT_AUDIO', `The content is ${thing[1]}, not sound.`);
  const sound = otherSound.find(([test]) => test(head));
  if (sound === undefined) {
    return new InspectionRefusal('NOT_AUDIO', 'The content is not sound in any known format.');
  }
  return new InspectionRefusal(
    'UNSUPPORTED',
    `The content is ${sound[1]}, which is not taken; convert it to WAV, FLAC, MP3, Ogg (Opus, Vorbis) or M4A.`,
  );
}

function describeText(text: string): InspectionRefusal {
  return new InspectionRefusal(
    'NOT_AUDIO',
    playlist.test(text)
      ? 'The content is a playlist that names other files, not sound; nothing it names was opened.'
      : 'The content is text, not sound.',
  );
}

function asText(head: Buffer): string | undefined {
  const encoding =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding).decode(head).replace(/\ufffd{1,3}$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what tells binary from text
  return text === '' || /[\x00-\x08\x0e-\x1f\ufffd]/.test(text) ? undefined : text;
}
