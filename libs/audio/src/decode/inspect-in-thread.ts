import { inspectFlac } from '../flac/inspect-flac.ts';
import type { InspectionLimits } from '../inspection-limits.ts';
import { InspectionRefusal } from '../inspection-refusal.ts';
import { type MovieFacts, readMovie } from '../m4a/read-movie.ts';
import { inspectMp3 } from '../mp3/inspect-mp3.ts';
import { inspectOgg } from '../ogg/inspect-ogg.ts';
import { type AudioFormat, formatOfExtension } from '../sniff/audio-format.ts';
import { sniffFormat } from '../sniff/sniff-format.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { inspectWav } from '../wav/inspect-wav.ts';
import type { DecodedSound } from './decoded-sound.ts';

/** What the decoding thread found; M4A comes back as its outline, since only ffmpeg can decode it. */
export type ThreadVerdict =
  | { readonly format: Exclude<AudioFormat, 'm4a'>; readonly sound: DecodedSound }
  | { readonly format: 'm4a'; readonly movie: MovieFacts };

/** Sniffs, compares with the claim, and decodes to the end. Throws `InspectionRefusal` for what is wrong with the file. */
export async function inspectInThread(
  source: ByteSource,
  claimedExtension: string,
  limits: InspectionLimits,
): Promise<ThreadVerdict> {
  const { format, offset } = sniffFormat(source);
  if (formatOfExtension(claimedExtension) !== format) {
    const name = claimedExtension.replace(/^\./, '').slice(0, 12);
    const claim = name === '' ? 'has no extension' : `is named .${name.replace(/[^\w]/g, '?')}`;
    throw new InspectionRefusal('WRONG_EXTENSION', `The file ${claim} but its content is ${format}.`);
  }
  switch (format) {
    case 'wav':
      return { format, sound: inspectWav(source, limits) };
    case 'mp3':
      return { format, sound: await inspectMp3(source, offset, limits) };
    case 'flac':
      return { format, sound: await inspectFlac(source, offset, limits) };
    case 'ogg':
      return { format, sound: await inspectOgg(source, offset, limits) };
    case 'm4a':
      return { format, movie: readMovie(source) };
  }
}
