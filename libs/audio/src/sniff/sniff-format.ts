import { InspectionRefusal } from '../inspection-refusal.ts';
import { parseMp3FrameHeader } from '../mp3/mp3-frame-header.ts';
import type { ByteSource } from '../source/byte-source.ts';
import type { AudioFormat } from './audio-format.ts';
import { describeStranger } from './describe-stranger.ts';
import { lengthOfId3 } from './length-of-id3.ts';

export interface Sniffed {
  readonly format: AudioFormat;
  /** Where the format's own bytes begin, behind any ID3v2 tag. */
  readonly offset: number;
}

/** Tells the format by content alone; refuses as EMPTY, NOT_AUDIO, UNSUPPORTED or TRUNCATED (cut inside a tag). */
export function sniffFormat(source: ByteSource): Sniffed {
  if (source.byteLength === 0) throw new InspectionRefusal('EMPTY', 'The file is empty (0 bytes).');
  const offset = skipTags(source);
  const head = Buffer.from(source.read(offset, 4096));
  const format = formatOfMagic(head) ?? (startsWithMp3(source, offset) ? 'mp3' : undefined);
  if (format === undefined) throw describeStranger(head);
  return { format, offset };
}

function skipTags(source: ByteSource): number {
  let offset = 0;
  for (let tags = 0; tags < 4; tags++) {
    const length = lengthOfId3(source.read(offset, 10));
    if (length === 0) return offset;
    offset += length;
    if (offset >= source.byteLength) {
      throw new InspectionRefusal('TRUNCATED', 'The file ends inside its ID3 tag; no sound follows.');
    }
  }
  return offset;
}

function formatOfMagic(head: Buffer): AudioFormat | undefined {
  const at = (offset: number, length: number) => head.toString('latin1', offset, offset + length);
  if ((at(0, 4) === 'RIFF' || at(0, 4) === 'RF64') && at(8, 4) === 'WAVE') return 'wav';
  if (at(0, 4) === 'fLaC') return 'flac';
  if (at(0, 4) === 'OggS') return 'ogg';
  if (at(4, 4) === 'ftyp' && !['qt  ', 'heic', 'avif', 'mif1'].includes(at(8, 4))) return 'm4a';
  return undefined;
}

/** Two sync bits are weak evidence, so the second frame must stand where the first says, or the file end there. */
function startsWithMp3(source: ByteSource, offset: number): boolean {
  const first = parseMp3FrameHeader(source.read(offset, 4));
  if (first === undefined) return false;
  const next = source.read(offset + first.byteLength, 4);
  if (next.byteLength < 4) return offset + first.byteLength >= source.byteLength;
  const second = parseMp3FrameHeader(next);
  return second !== undefined && second.sampleRate === first.sampleRate && second.version === first.version;
}
