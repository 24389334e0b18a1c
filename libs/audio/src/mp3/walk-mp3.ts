import { InspectionRefusal } from '../inspection-refusal.ts';
import { lengthOfId3 } from '../sniff/length-of-id3.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { type Mp3FrameHeader, parseMp3FrameHeader } from './mp3-frame-header.ts';
import { parseMp3Info } from './mp3-info.ts';

export interface Mp3Walk {
  readonly header: Mp3FrameHeader;
  readonly frameCount: number;
  /** Where the frames end and trailing tags or padding begin. */
  readonly end: number;
}

/**
 * Walks from frame to frame without decoding. MP3 has no overall length, so this is what tells a cut file:
 * the last frame must be whole, and a Xing or Info header must not promise more than is there.
 */
export function walkMp3(source: ByteSource, start: number): Mp3Walk {
  const first = parseMp3FrameHeader(source.read(start, 4));
  if (first === undefined) throw new InspectionRefusal('NOT_AUDIO', 'The content holds no MP3 frame.');
  const info = parseMp3Info(source.read(start, first.byteLength), first);
  let offset = start;
  let frameCount = 0;
  for (let header: Mp3FrameHeader | undefined = first; header; ) {
    if (offset + header.byteLength > source.byteLength) {
      throw new InspectionRefusal('TRUNCATED', 'The file ends in the middle of an MP3 frame.');
    }
    frameCount++;
    offset += header.byteLength;
    header = parseMp3FrameHeader(source.read(offset, 4));
    if (header && (header.sampleRate !== first.sampleRate || header.channels !== first.channels)) {
      throw new InspectionRefusal(
        'UNSUPPORTED',
        'The sample rate or the channels change half-way through the file.',
      );
    }
  }
  checkTrailer(source, offset);
  const soundFrames = info === undefined ? frameCount : frameCount - 1;
  const promisedMore =
    info?.byteLength !== undefined
      ? info.byteLength > offset - start
      : info?.frameCount !== undefined && info.frameCount > soundFrames + 1;
  if (promisedMore) {
    throw new InspectionRefusal('TRUNCATED', 'The MP3 header promises more frames than the file holds.');
  }
  if (soundFrames === 0) throw new InspectionRefusal('EMPTY', 'The file holds no sound (0 frames).');
  return { header: first, frameCount: soundFrames, end: offset };
}

/** After the last frame only tags and zero padding may follow; anything else is damage that players would skip in silence. */
function checkTrailer(source: ByteSource, offset: number): void {
  const tail = Buffer.from(source.read(offset, 32));
  const known = ['TAG', 'APETAGEX', 'LYRICSBEGIN', '3DI'].some((mark) =>
    tail.toString('latin1').startsWith(mark),
  );
  if (tail.byteLength === 0 || known || lengthOfId3(tail) > 0 || tail.every((byte) => byte === 0)) return;
  if (tail.byteLength < 4)
    throw new InspectionRefusal('TRUNCATED', 'The file ends in the middle of an MP3 frame.');
  throw new InspectionRefusal(
    'DECODE_FAILED',
    `The MP3 frames break off at byte ${offset}; the file is damaged.`,
  );
}
