import type { AudioRegion } from '@rightful/audio';

/** One way in which voice is stored, and how to store it so. */
export interface VoiceFormat {
  readonly name: 'wav' | 'flac' | 'mp3' | 'opus' | 'vorbis' | 'm4a';
  readonly format: 'wav' | 'flac' | 'mp3' | 'ogg' | 'm4a';
  readonly isLossless: boolean;
  /** Encoders as a device might use them: few bits, and the rates in turn. */
  readonly encode: readonly string[];
  readonly sampleRates: readonly number[];
}

const lossy = (
  name: VoiceFormat['name'],
  format: VoiceFormat['format'],
  encode: string,
  sampleRates: readonly number[],
): VoiceFormat => ({ name, format, isLossless: false, encode: encode.split(' '), sampleRates });

export const FORMATS: readonly VoiceFormat[] = [
  { name: 'wav', format: 'wav', isLossless: true, encode: ['-f', 'wav'], sampleRates: [8_000, 16_000] },
  { name: 'flac', format: 'flac', isLossless: true, encode: ['-f', 'flac'], sampleRates: [8_000, 44_100] },
  lossy('mp3', 'mp3', '-c:a libmp3lame -b:a 32k -f mp3', [16_000, 44_100]),
  lossy('opus', 'ogg', '-c:a libopus -b:a 24k -f ogg', [16_000, 48_000]),
  lossy('vorbis', 'ogg', '-c:a libvorbis -q:a 2 -f ogg', [8_000, 22_050]),
  lossy('m4a', 'm4a', '-c:a aac -b:a 32k -f ipod', [16_000, 44_100]),
];

/** Says of every recording that no copy may carry on. */
export const TAG = 'Read by Ada Example';

export type Regions = readonly AudioRegion[];
