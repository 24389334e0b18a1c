import { OggVorbisDecoder } from '@wasm-audio-decoders/ogg-vorbis';
import { OggOpusDecoder } from 'ogg-opus-decoder';
import { checkShape } from '../check-shape.ts';
import type { DecodedSound } from '../decode/decoded-sound.ts';
import { SoundCollector } from '../decode/sound-collector.ts';
import type { InspectionLimits } from '../inspection-limits.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { slices } from '../source/slices.ts';
import { walkOgg } from './walk-ogg.ts';

/** The pages were proven whole already; this only has to catch a clock that promises far more than the packets hold. */
const slackSeconds = 1;

export async function inspectOgg(
  source: ByteSource,
  offset: number,
  limits: InspectionLimits,
): Promise<DecodedSound> {
  const { codec, sampleRate, channels, promisedSamples, endSample } = walkOgg(source, offset);
  checkShape(sampleRate, channels);
  const collector = new SoundCollector({ codec, sampleRate, channels }, limits, endSample);
  const decoder = codec === 'opus' ? new OggOpusDecoder() : new OggVorbisDecoder();
  await decoder.ready;
  try {
    for (const slice of slices(source, offset, source.byteLength))
      collector.take(await decoder.decode(slice.slice()));
    collector.take(await decoder.flush());
  } finally {
    decoder.free();
  }
  return collector.finish(promisedSamples, slackSeconds * sampleRate);
}
