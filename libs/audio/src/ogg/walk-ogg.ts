import { InspectionRefusal } from '../inspection-refusal.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { crc32Ogg } from './crc32-ogg.ts';
import { type OggCodecHeader, readOggCodec } from './read-ogg-codec.ts';

export interface OggWalk extends OggCodecHeader {
  /** Samples that the last page's clock promises, counted from the first page's when the stream starts late. */
  readonly promisedSamples: number;
  /** Where the sound ends by that clock; what the last packet decodes to beyond it is padding. */
  readonly endSample: number;
}

/**
 * Walks from page to page without decoding (RFC 3533): every checksum, every sequence number, one stream only,
 * and the mark of the last page. A file that passes is whole; what its packets hold is the decoder's to judge.
 */
export function walkOgg(source: ByteSource, start: number): OggWalk {
  let codec: OggCodecHeader | undefined;
  let serial = 0;
  let sequence = 0;
  let firstGranule = -1n;
  let lastGranule = 0n;
  let ended = false;
  for (let offset = start; offset < source.byteLength; sequence++) {
    const page = readPage(source, offset);
    if (ended)
      throw new InspectionRefusal('UNSUPPORTED', 'The file holds several Ogg streams one after the other.');
    codec ??= readOggCodec(page.subarray(27 + page.readUInt8(26)));
    if (sequence === 0) serial = page.readUInt32LE(14);
    if (page.readUInt32LE(14) !== serial) {
      throw new InspectionRefusal('UNSUPPORTED', 'The file holds several Ogg streams side by side.');
    }
    if (page.readUInt32LE(18) !== sequence) {
      throw new InspectionRefusal(
        'DECODE_FAILED',
        `A page of the Ogg stream is missing before byte ${offset}.`,
      );
    }
    const granule = page.readBigInt64LE(6);
    if (granule > 0n) {
      if (firstGranule < 0n) firstGranule = granule;
      lastGranule = granule;
    }
    ended = (page.readUInt8(5) & 4) !== 0;
    offset += page.length;
  }
  if (codec === undefined || !ended) {
    throw new InspectionRefusal('TRUNCATED', 'The Ogg stream breaks off before its last page.');
  }
  const startsLate = firstGranule > BigInt(2 * codec.granuleRate);
  const span = startsLate ? lastGranule - firstGranule : lastGranule - BigInt(codec.preSkip);
  const promisedSamples = span > 0n ? Number(span) : 0;
  return { ...codec, promisedSamples, endSample: startsLate ? Number.POSITIVE_INFINITY : promisedSamples };
}

function readPage(source: ByteSource, offset: number): Buffer {
  const head = Buffer.from(source.read(offset, 27 + 255));
  const mark = head.toString('latin1', 0, 4);
  if (mark !== 'OggS'.slice(0, mark.length) || (head.length > 4 && head.readUInt8(4) !== 0)) {
    throw new InspectionRefusal('DECODE_FAILED', `The Ogg stream is damaged at byte ${offset}.`);
  }
  const segments = head.length < 27 ? 0 : head.readUInt8(26);
  const bodyLength = head.subarray(27, 27 + segments).reduce((sum, byte) => sum + byte, 0);
  const page = Buffer.from(source.read(offset, 27 + segments + bodyLength));
  if (head.length < 27 + segments || page.length < 27 + segments + bodyLength) {
    throw new InspectionRefusal('TRUNCATED', 'The file ends in the middle of an Ogg page.');
  }
  if (crc32Ogg(page) !== page.readUInt32LE(22)) {
    throw new InspectionRefusal(
      'DECODE_FAILED',
      `The checksum of the Ogg page at byte ${offset} does not match.`,
    );
  }
  return page;
}
