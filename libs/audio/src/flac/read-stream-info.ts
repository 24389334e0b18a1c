import { InspectionRefusal } from '../inspection-refusal.ts';
import type { ByteSource } from '../source/byte-source.ts';

export interface FlacStreamInfo {
  readonly sampleRate: number;
  readonly channels: number;
  readonly bitsPerSample: number;
  /** Samples per channel that the header promises; 0 when the encoder did not know. */
  readonly sampleCount: number;
  /** Where the metadata blocks end and the first frame begins. */
  readonly framesOffset: number;
}

/** Walks a FLAC file's metadata blocks (RFC 9639 section 8) from its `fLaC` mark at `offset`. */
export function readStreamInfo(source: ByteSource, offset: number): FlacStreamInfo {
  const first = Buffer.from(source.read(offset + 4, 4 + 34));
  if (first.length < 38) throw new InspectionRefusal('TRUNCATED', 'The file ends inside its FLAC header.');
  if ((first.readUInt8(0) & 0x7f) !== 0 || first.readUIntBE(1, 3) !== 34) {
    throw new InspectionRefusal('DECODE_FAILED', 'The FLAC header lacks its stream description.');
  }
  const packed = first.readBigUInt64BE(4 + 10);
  return {
    sampleRate: Number(packed >> 44n),
    channels: Number((packed >> 41n) & 7n) + 1,
    bitsPerSample: Number((packed >> 36n) & 31n) + 1,
    sampleCount: Number(packed & 0xfffffffffn),
    framesOffset: endOfMetadata(source, offset + 4),
  };
}

function endOfMetadata(source: ByteSource, start: number): number {
  let offset = start;
  for (let last = false; !last; ) {
    const header = Buffer.from(source.read(offset, 4));
    if (header.length < 4) throw new InspectionRefusal('TRUNCATED', 'The file ends inside its FLAC header.');
    last = header.readUInt8(0) >= 0x80;
    offset += 4 + header.readUIntBE(1, 3);
  }
  if (offset > source.byteLength)
    throw new InspectionRefusal('TRUNCATED', 'The file ends inside its FLAC header.');
  return offset;
}
