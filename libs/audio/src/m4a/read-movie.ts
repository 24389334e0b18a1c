import { InspectionRefusal } from '../inspection-refusal.ts';
import type { ByteSource } from '../source/byte-source.ts';
import { boxAt, boxes } from './boxes.ts';

export interface MovieFacts {
  /** What the track's header promises, after its edit list. */
  readonly promisedMs: number;
  /** True when the description stands before the sound, so that the file can be decoded from a pipe. */
  readonly isStreamable: boolean;
}

const maxMovieLength = 16 * 1024 * 1024;

/** Outlines an MP4 file without ffmpeg: its boxes fit into the file, and it holds exactly one track, of AAC sound. */
export function readMovie(source: ByteSource): MovieFacts {
  const { movie, isStreamable } = findMovie(source);
  const tracks = [...boxes(movie)].filter((box) => box.type === 'trak').map((box) => box.body);
  const [track] = tracks;
  if (track === undefined || tracks.length !== 1 || handlerOf(track) !== 'soun') {
    throw new InspectionRefusal('UNSUPPORTED', 'The MP4 file does not hold exactly one track of sound.');
  }
  const descriptions = boxAt(track, 'mdia/minf/stbl/stsd');
  const codec = descriptions && descriptions.length >= 16 ? descriptions.toString('latin1', 12, 16) : '';
  if (codec !== 'mp4a' || descriptions?.readUInt32BE(4) !== 1) {
    throw new InspectionRefusal(
      'UNSUPPORTED',
      'The MP4 file does not hold plain AAC sound; convert it to AAC or FLAC.',
    );
  }
  if (!isSelfContained(boxAt(track, 'mdia/minf/dinf/dref'))) {
    throw new InspectionRefusal(
      'UNSUPPORTED',
      'The MP4 file points to sound in another file; nothing was opened.',
    );
  }
  return { promisedMs: promisedMsOf(movie, track), isStreamable };
}

/** One data reference, of the kind `url ` and with the flag that says "this very file" (ISO 14496-12, 8.7.2). */
function isSelfContained(references: Buffer | undefined): boolean {
  if (references === undefined || references.length < 20 || references.readUInt32BE(4) !== 1) return false;
  const [entry] = boxes(references.subarray(8));
  return entry?.type === 'url ' && entry.body.length === 4 && entry.body.readUInt32BE(0) === 1;
}

function findMovie(source: ByteSource): { movie: Buffer; isStreamable: boolean } {
  let movie: Buffer | undefined;
  let isStreamable = false;
  let hasData = false;
  for (let offset = 0; offset < source.byteLength; ) {
    const { type, length, headLength } = readHead(source, offset);
    if (type === 'moov') {
      if (length > maxMovieLength)
        throw new InspectionRefusal('UNSUPPORTED', 'The MP4 description is too large.');
      movie = Buffer.from(source.read(offset + headLength, length - headLength));
      isStreamable = !hasData;
    }
    if (type === 'moof') {
      throw new InspectionRefusal(
        'UNSUPPORTED',
        'The MP4 file is cut into fragments; store it as one plain M4A.',
      );
    }
    if (type === 'mdat') hasData = true;
    offset += length;
  }
  if (movie === undefined || !hasData) {
    throw new InspectionRefusal(
      'TRUNCATED',
      'The MP4 file ends before its description or its sound is complete.',
    );
  }
  return { movie, isStreamable };
}

function readHead(source: ByteSource, offset: number): { type: string; length: number; headLength: number } {
  const head = Buffer.from(source.read(offset, 16));
  if (head.length < 8) throw new InspectionRefusal('TRUNCATED', 'The MP4 file ends in the middle of a box.');
  const short = head.readUInt32BE(0);
  const isLong = short === 1 && head.length === 16;
  const length = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? source.byteLength - offset : short;
  if (length < 8) throw new InspectionRefusal('DECODE_FAILED', `The MP4 file is damaged at byte ${offset}.`);
  if (offset + length > source.byteLength) {
    throw new InspectionRefusal('TRUNCATED', 'The MP4 header promises more bytes than the file holds.');
  }
  return { type: head.toString('latin1', 4, 8), length, headLength: isLong ? 16 : 8 };
}

function handlerOf(track: Buffer): string | undefined {
  return boxAt(track, 'mdia/hdlr')?.toString('latin1', 8, 12);
}

/** The media's own length, or the shorter one of its edit list, which drops the encoder's delay. */
function promisedMsOf(movie: Buffer, track: Buffer): number {
  const media = readDuration(boxAt(track, 'mdia/mdhd'));
  const edits = boxAt(track, 'edts/elst');
  const movieScale = readDuration(boxAt(movie, 'mvhd')).scale;
  const mediaMs = (media.duration * 1000) / media.scale;
  if (edits === undefined || edits.length < 8 || edits.readUInt8(0) !== 0) return mediaMs;
  let ticks = 0;
  for (let at = 8, left = edits.readUInt32BE(4); left > 0 && at + 12 <= edits.length; at += 12, left--) {
    if (edits.readInt32BE(at + 4) >= 0) ticks += edits.readUInt32BE(at);
  }
  return ticks === 0 ? mediaMs : Math.min(mediaMs, (ticks * 1000) / movieScale);
}

/** Reads the time scale and duration of an `mvhd` or `mdhd` box, which agree in their layout up to there. */
function readDuration(body: Buffer | undefined): { scale: number; duration: number } {
  const isLong = body !== undefined && body.length > 0 && body.readUInt8(0) === 1;
  if (body === undefined || body.length < (isLong ? 32 : 20)) {
    throw new InspectionRefusal('DECODE_FAILED', 'The MP4 file does not say how long its sound is.');
  }
  const scale = body.readUInt32BE(isLong ? 20 : 12);
  if (scale === 0)
    throw new InspectionRefusal('DECODE_FAILED', 'The MP4 file contradicts itself about its length.');
  return { scale, duration: isLong ? Number(body.readBigUInt64BE(24)) : body.readUInt32BE(16) };
}
