import { MPEGDecoder } from 'mpg123-decoder';
import type { DecodedSound } from '../decode/decoded-sound.ts';
import { SoundCollector } from '../decode/sound-collector.ts';
import type { InspectionLimits } from '../inspection-limits.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { slices } from '../source/slices.ts';
import { walkMp3 } from './walk-mp3.ts';

/** Encoder delay and padding, which the decoder trims, plus the frame it needs to get into step. */
const trimmedFrames = 4;

export async function inspectMp3(
  source: ByteSource,
  offset: number,
  limits: InspectionLimits,
): Promise<DecodedSound> {
  const { header, frameCount, end } = walkMp3(source, offset);
  const { sampleRate, channels, samplesPerFrame } = header;
  const collector = new SoundCollector({ codec: 'mp3', sampleRate, channels }, limits);
  const decoder = new MPEGDecoder();
  await decoder.ready;
  try {
    for (const slice of slices(source, offset, end)) collector.take(decoder.decode(slice));
  } finally {
    decoder.free();
  }
  return collector.finish(frameCount * samplesPerFrame, trimmedFrames * samplesPerFrame);
}
