import { checkShape } from '../check-shape.ts';
import type { DecodedSound } from '../decode/decoded-sound.ts';
import { SoundCollector } from '../decode/sound-collector.ts';
import type { InspectionLimits } from '../inspection-limits.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { sliceLength, slices } from '../source/slices.ts';
import { readWavHeader } from './read-wav-header.ts';

export function inspectWav(source: ByteSource, limits: InspectionLimits): DecodedSound {
  const { encoding, channels, sampleRate, bytesPerFrame, dataOffset, dataLength } = readWavHeader(source);
  checkShape(sampleRate, channels);
  const collector = new SoundCollector({ codec: encoding.codec, sampleRate, channels }, limits);
  const framesPerSlice = Math.floor(sliceLength / bytesPerFrame);
  const channelData = Array.from({ length: channels }, () => new Float32Array(framesPerSlice));
  for (const slice of slices(source, dataOffset, dataOffset + dataLength, framesPerSlice * bytesPerFrame)) {
    const samplesDecoded = (slice.byteLength / bytesPerFrame) | 0;
    for (const [channel, samples] of channelData.entries()) {
      encoding.decode(
        slice.subarray(channel * encoding.bytesPerSample),
        bytesPerFrame,
        samples,
        samplesDecoded,
      );
    }
    collector.take({ channelData, samplesDecoded, errors: [] });
  }
  return collector.finish(dataLength / bytesPerFrame, 0);
}
