import { InspectionRefusal } from '../inspection-refusal.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { type WavEncoding, wavEncodingOf } from './wav-encoding.ts';

export interface WavHeader {
  readonly encoding: WavEncoding;
  readonly channels: number;
  readonly sampleRate: number;
  readonly bytesPerFrame: number;
  readonly dataOffset: number;
  readonly dataLength: number;
}

const unknownLengths = new Set([0xffffffff, 0x7fffffff, 0xfffffffe]);

/**
 * Reads a RIFF or RF64 WAVE header. Strict about what matters for the sound (format, alignment, length of the data
 * against the length of the file); the outer RIFF length is not believed either way, many writers get it wrong.
 */
export function readWavHeader(source: ByteSource): WavHeader {
  let format: Buffer | undefined;
  let longDataLength: number | undefined;
  for (let offset = 12; ; ) {
    const head = Buffer.from(source.read(offset, 8));
    if (head.length < 8) {
      throw new InspectionRefusal('TRUNCATED', 'The WAV file ends before its sound begins.');
    }
    const name = head.toString('latin1', 0, 4);
    const length = head.readUInt32LE(4);
    if (name === 'ds64') longDataLength = readLongDataLength(source, offset + 8);
    if (name === 'fmt ') format = Buffer.from(source.read(offset + 8, Math.min(length, 40)));
    if (name === 'data') {
      return withData(
        source,
        format,
        offset + 8,
        length === 0xffffffff ? (longDataLength ?? length) : length,
      );
    }
    offset += 8 + length + (length % 2);
  }
}

function readLongDataLength(source: ByteSource, offset: number): number | undefined {
  const sizes = Buffer.from(source.read(offset, 16));
  return sizes.length < 16 ? undefined : Number(sizes.readBigUInt64LE(8));
}

function withData(
  source: ByteSource,
  format: Buffer | undefined,
  dataOffset: number,
  dataLength: number,
): WavHeader {
  if (format === undefined || format.length < 16) {
    throw new InspectionRefusal('DECODE_FAILED', 'The WAV header does not say how its sound is stored.');
  }
  const encoding = wavEncodingOf(format);
  const channels = format.readUInt16LE(2);
  const bytesPerFrame = format.readUInt16LE(12);
  if (channels === 0 || bytesPerFrame !== channels * encoding.bytesPerSample) {
    throw new InspectionRefusal(
      'DECODE_FAILED',
      'The WAV header contradicts itself about channels and sample size.',
    );
  }
  if (dataLength === 0) throw new InspectionRefusal('EMPTY', 'The file holds no sound (0 samples).');
  if (dataOffset + dataLength > source.byteLength) {
    const why = unknownLengths.has(dataLength)
      ? 'The WAV header was never completed by the program that wrote it, so nobody can tell whether the sound is whole.'
      : `The WAV header promises ${dataLength} bytes of sound, the file holds ${source.byteLength - dataOffset}.`;
    throw new InspectionRefusal('TRUNCATED', why);
  }
  if (dataLength % bytesPerFrame !== 0) {
    throw new InspectionRefusal('TRUNCATED', 'The sound ends in the middle of a sample.');
  }
  return { encoding, channels, sampleRate: format.readUInt32LE(4), bytesPerFrame, dataOffset, dataLength };
}
