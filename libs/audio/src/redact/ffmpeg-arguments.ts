import type { AudioFormat } from '../sniff/audio-format.ts';
import { RedactionError } from './redaction-error.ts';

const QUIET = ['-nostdin', '-hide_banner', '-loglevel', 'quiet', '-xerror'];
/** No tags, chapters or covers, and no name of a program or version. */
const NAMELESS = [
  ...['-map_metadata', '-1', '-map_chapters', '-1', '-vn', '-sn', '-dn'],
  ...['-fflags', '+bitexact', '-flags:a', '+bitexact'],
];

const DEMUXERS: Readonly<Record<AudioFormat, string>> = {
  wav: 'wav',
  flac: 'flac',
  mp3: 'mp3',
  ogg: 'ogg',
  m4a: 'mov',
};

/** Decodes one input, and nothing that it may name, to samples of 32 bits on the standard output. */
export function decodeArguments(format: AudioFormat, codec: string, fileName: string): string[] {
  const demuxer = DEMUXERS[format];
  const decoders: Readonly<Record<string, string>> = { mp3: 'mp3float,mp3', opus: 'opus,libopus' };
  const box = [
    ...['-protocol_whitelist', 'file,pipe'],
    ...['-format_whitelist', demuxer, '-codec_whitelist', decoders[codec] ?? codec],
  ];
  const read = ['-err_detect', 'explode', '-threads', '1', '-f', demuxer, '-i', `file:${fileName}`];
  const write = ['-map', '0:a:0', ...NAMELESS, '-threads', '1', '-c:a', 'pcm_f32le', '-f', 'wav', 'pipe:1'];
  return [...QUIET, ...box, ...read, ...write];
}

/**
 * Encodes samples of 32 bits from the standard input into a file of the working folder. Lossy formats get far more bits
 * than voice needs: what was lossy before shall lose nothing that can be heard.
 */
export function encodeArguments(
  codec: string,
  { sampleRate, channels }: { readonly sampleRate: number; readonly channels: number },
  isWide: boolean,
  fileName: string,
): string[] {
  const how: Readonly<Record<string, readonly string[]>> = {
    flac: ['-c:a', 'flac', '-sample_fmt', isWide ? 's32' : 's16', '-f', 'flac'],
    mp3: ['-c:a', 'libmp3lame', '-q:a', '0', '-id3v2_version', '0', '-write_id3v1', '0', '-f', 'mp3'],
    opus: ['-c:a', 'libopus', '-b:a', `${96 * channels}k`, '-vbr', 'on', '-f', 'ogg'],
    // Of a file of one page alone ffmpeg cannot tell where the sound ends.
    vorbis: ['-c:a', 'libvorbis', '-q:a', '10', '-page_duration', '100000', '-f', 'ogg'],
    aac: ['-c:a', 'aac', '-b:a', `${128 * channels}k`, '-movie_timescale', `${sampleRate}`, '-f', 'ipod'],
  };
  const encoder = how[codec];
  if (encoder === undefined)
    throw new RedactionError('not-made', `No copy can be made of sound that is stored as ${codec}.`);
  const box = [
    ...['-protocol_whitelist', 'pipe', '-format_whitelist', 'f32le', '-codec_whitelist', 'pcm_f32le'],
  ];
  const read = ['-f', 'f32le', '-ar', `${sampleRate}`, '-ac', `${channels}`, '-i', 'pipe:0'];
  return [
    ...QUIET,
    ...box,
    ...read,
    '-map',
    '0:a:0',
    ...NAMELESS,
    '-threads',
    '1',
    ...encoder,
    `file:${fileName}`,
  ];
}
