import { FLACDecoder } from '@wasm-audio-decoders/flac';
import CodecParser from 'codec-parser';
import { checkShape } from '../check-shape.ts';
import type { DecodedSound } from '../decode/decoded-sound.ts';
import { SoundCollector } from '../decode/sound-collector.ts';
import type { InspectionLimits } from '../inspection-limits.ts';
import { InspectionRefusal } from '../inspection-refusal.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { slices } from '../source/slices.ts';
import { readStreamInfo } from './read-stream-info.ts';

/**
 * Frames are cut out first and decoded then: the parser passes over damaged frames in silence, so only the count of
 * the bytes it has used tells that nothing was lost, also when the header leaves the number of samples open.
 */
export async function inspectFlac(
  source: ByteSource,
  offset: number,
  limits: InspectionLimits,
): Promise<DecodedSound> {
  const { sampleRate, channels, sampleCount, framesOffset } = readStreamInfo(source, offset);
  checkShape(sampleRate, channels);
  const collector = new SoundCollector({ codec: 'flac', sampleRate, channels }, limits);
  const parser = new CodecParser('audio/flac', { enableFrameCRC32: false });
  const decoder = new FLACDecoder();
  await decoder.ready;
  let usedBytes = 0;
  const decode = async (parsed: unknown) => {
    const frames = Array.from(parsed as Generator<{ data: Uint8Array }>, (frame) => frame.data);
    usedBytes += frames.reduce((sum, frame) => sum + frame.byteLength, 0);
    if (frames.length > 0) collector.take(await decoder.decodeFrames(frames));
  };
  try {
    for (const slice of slices(source, framesOffset, source.byteLength))
      await decode(parser.parseChunk(slice));
    await decode(parser.parseChunk(endMark(source, framesOffset)));
  } finally {
    decoder.free();
  }
  const sound = collector.finish(sampleCount, 0);
  if (usedBytes !== source.byteLength - framesOffset) {
    throw new InspectionRefusal(
      'DECODE_FAILED',
      'Some bytes of the FLAC file belong to no whole frame; it is damaged.',
    );
  }
  return sound;
}

/**
 * The parser hands out a frame when it sees the next one's header, and loses a last frame of few bytes (silence) when it
 * is flushed. So the first frame's header, at most 16 bytes, is shown to it once more behind the last frame.
 */
function endMark(source: ByteSource, framesOffset: number): Buffer {
  return Buffer.concat([source.read(framesOffset, 16), Buffer.alloc(64)]);
}
