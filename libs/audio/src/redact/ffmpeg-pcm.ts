import { copyFile, link, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BoxLimits } from '../ffmpeg/run-boxed.ts';
import { runBoxed } from '../ffmpeg/run-boxed.ts';
import type { AudioFormat } from '../sniff/audio-format.ts';
import { decodeArguments } from './ffmpeg-arguments.ts';
import type { Pcm } from './pcm.ts';
import { RedactionError } from './redaction-error.ts';

export interface FfmpegBox extends BoxLimits {
  readonly ffmpeg: string;
  /** Private and empty. */
  readonly folder: string;
}

const NAME = 'recording';

const broken = () =>
  new RedactionError('not-made', 'The recording could not be decoded within the limits on time and memory.');

/**
 * Decodes by ffmpeg in a box. The recording lies alone in the folder and is not piped, since ffmpeg cuts the padding off an
 * MP3's end only where it can seek. Consume `blocks` to the end, or return from it: that ends the program.
 */
export async function ffmpegPcm(
  source: string | Uint8Array,
  { format, codec }: { readonly format: AudioFormat; readonly codec: string },
  { ffmpeg, folder, ...limits }: FfmpegBox,
): Promise<Pcm> {
  await placeAlone(source, join(folder, NAME));
  const boxed = await runBoxed(ffmpeg, decodeArguments(format, codec, NAME), folder, limits);
  const { stdin, stdout } = boxed.process;
  stdin.on('error', () => undefined).end();
  const chunks = stdout[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const stop = () => void boxed.process.kill('SIGKILL');
  try {
    const { sampleRate, channels, rest } = await readHeader(chunks);
    async function* blocks(): AsyncGenerator<Float32Array> {
      try {
        yield* frames(rest, chunks, channels);
        if ((await boxed.exitCode) !== 0) throw broken();
      } finally {
        stop();
      }
    }
    return { sampleRate, channels, blocks: blocks() };
  } catch (error) {
    stop();
    throw error;
  }
}

async function placeAlone(source: string | Uint8Array, path: string): Promise<void> {
  await rm(path, { force: true });
  if (typeof source !== 'string') await writeFile(path, source, { mode: 0o600 });
  else await link(source, path).catch(() => copyFile(source, path));
}

/** Reads ffmpeg's WAV header, of unknown length, up to the samples. */
async function readHeader(
  chunks: AsyncIterator<Buffer>,
): Promise<{ sampleRate: number; channels: number; rest: Buffer }> {
  let head: Buffer = Buffer.alloc(0);
  for (;;) {
    const next = await chunks.next();
    if (next.done) throw broken();
    head = Buffer.concat([head, next.value]);
    const data = head.indexOf('data', 12, 'latin1');
    const format = head.indexOf('fmt ', 12, 'latin1');
    if (data >= 0 && format >= 0 && head.length >= data + 8) {
      const [channels, sampleRate] = [head.readUInt16LE(format + 10), head.readUInt32LE(format + 12)];
      if (channels < 1 || sampleRate < 1) throw broken();
      return { sampleRate, channels, rest: head.subarray(data + 8) };
    }
    if (head.length > 4_096) throw broken();
  }
}

async function* frames(
  first: Buffer,
  chunks: AsyncIterator<Buffer>,
  channels: number,
): AsyncGenerator<Float32Array> {
  let rest = first;
  for (;;) {
    const whole = rest.length - (rest.length % (4 * channels));
    if (whole > 0) {
      const block = new Float32Array(whole / 4);
      Buffer.from(block.buffer).set(rest.subarray(0, whole));
      yield block;
    }
    rest = rest.subarray(whole);
    const next = await chunks.next();
    if (next.done) break;
    rest = rest.length === 0 ? next.value : Buffer.concat([rest, next.value]);
  }
  if (rest.length > 0) throw broken();
}
