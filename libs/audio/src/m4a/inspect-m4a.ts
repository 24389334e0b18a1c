import { createReadStream } from 'node:fs';
import { copyFile, link, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { checkShape } from '../check-shape.ts';
import type { DecodedSound } from '../decode/decoded-sound.ts';
import { ffmpegAdvice } from '../ffmpeg/ffmpeg-status.ts';
import { findProgram } from '../ffmpeg/find-program.ts';
import { PcmReader } from '../ffmpeg/pcm-reader.ts';
import { runBoxed } from '../ffmpeg/run-boxed.ts';
import type { InspectionLimits } from '../inspection-limits.ts';
import { InspectionRefusal } from '../inspection-refusal.ts';
import type { MovieFacts } from './read-movie.ts';

const fileName = 'recording.m4a';
const memoryLimitMb = 1024;
/** Encoder delay and the last frame's padding, which an edit list may or may not mention. */
const slackMs = 200;

/**
 * Decodes AAC with ffmpeg in a box. It may use one demuxer, one decoder and one protocol, and reads from a pipe; only a
 * file whose description stands at its end, which cannot be decoded without seeking, is put alone into a private
 * folder. Both ways the working folder holds nothing else, so there is nothing a crafted file could pull in.
 */
export async function inspectM4a(
  source: string | Uint8Array,
  movie: MovieFacts,
  limits: InspectionLimits,
  timeLimitMs: number,
  scratchFolder = tmpdir(),
): Promise<DecodedSound> {
  const ffmpeg = await findProgram('ffmpeg');
  if (ffmpeg === undefined) throw new InspectionRefusal('DECODER_MISSING', ffmpegAdvice);
  const folder = await mkdtemp(join(scratchFolder, 'rightful-m4a-'));
  try {
    if (!movie.isStreamable) await placeAlone(source, join(folder, fileName));
    const input = movie.isStreamable ? 'pipe:0' : `file:${fileName}`;
    const args = ffmpegArguments(input, movie.isStreamable ? 'pipe' : 'file,pipe');
    const boxed = await runBoxed(ffmpeg, args, folder, { timeLimitMs, memoryLimitMb });
    const reader = new PcmReader(limits);
    try {
      await Promise.all([
        feed(boxed.process.stdin, movie.isStreamable ? source : undefined),
        read(boxed.process.stdout, reader),
      ]);
    } finally {
      boxed.process.kill('SIGKILL');
    }
    return soundOf(reader, await boxed.exitCode, movie);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function ffmpegArguments(input: string, protocols: string): string[] {
  const box = ['-protocol_whitelist', protocols, '-format_whitelist', 'mov', '-codec_whitelist', 'aac'];
  const quiet = ['-nostdin', '-hide_banner', '-loglevel', 'quiet', '-xerror', '-err_detect', 'explode'];
  const read = ['-threads', '1', '-f', 'mov', '-i', input];
  const write = ['-map', '0:a:0', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  return [...quiet, ...box, ...read, ...write, '-threads', '1', '-c:a', 'pcm_s16le', '-f', 'wav', 'pipe:1'];
}

async function placeAlone(source: string | Uint8Array, path: string): Promise<void> {
  if (typeof source !== 'string') await writeFile(path, source, { mode: 0o600 });
  else await link(source, path).catch(() => copyFile(source, path));
}

async function read(stdout: Readable, reader: PcmReader): Promise<void> {
  for await (const chunk of stdout) reader.take(chunk as Buffer);
}

/** A program that has seen enough closes its end early; its exit code tells whether that was right. */
async function feed(stdin: NodeJS.WritableStream, source: string | Uint8Array | undefined): Promise<void> {
  const bytes = source === undefined ? Readable.from([]) : openStream(source);
  await pipeline(bytes, stdin).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE' && error.code !== 'ECONNRESET')
      throw error;
  });
}

function openStream(source: string | Uint8Array): Readable {
  return typeof source === 'string' ? createReadStream(source) : Readable.from([source]);
}

function soundOf(reader: PcmReader, exitCode: number | null, movie: MovieFacts): DecodedSound {
  const { folder, sampleRate, channels } = reader;
  if (exitCode !== 0)
    throw new InspectionRefusal('DECODE_FAILED', 'The AAC sound is damaged or broke a limit.');
  if (folder === undefined || folder.sampleCount === 0) {
    throw new InspectionRefusal('EMPTY', 'The file holds no sound (0 samples).');
  }
  checkShape(sampleRate, channels);
  if (folder.durationMs + slackMs < movie.promisedMs) {
    throw new InspectionRefusal(
      'TRUNCATED',
      `The header promises ${Math.round(movie.promisedMs)} ms, but only ${folder.durationMs} ms could be decoded.`,
    );
  }
  return { codec: 'aac', sampleRate, channels, durationMs: folder.durationMs, ...folder.finish() };
}
