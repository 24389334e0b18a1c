import { constants } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AudioFacts } from '../audio-inspection.ts';
import { runBoxed } from '../ffmpeg/run-boxed.ts';
import type { AudioFormat } from '../sniff/audio-format.ts';
import { inBox } from './box-for.ts';
import { factsOf } from './facts-of.ts';
import { encodeArguments } from './ffmpeg-arguments.ts';
import { type FfmpegBox, ffmpegPcm } from './ffmpeg-pcm.ts';
import { isWide } from './is-wide.ts';
import { countFrames, type Pcm } from './pcm.ts';
import { RedactionError } from './redaction-error.ts';
import { type AudioRegion, sampleRegions } from './regions.ts';
import { fadeMs } from './residue-limits.ts';
import { silenceWav } from './silence-wav.ts';
import { Silencer } from './silencer.ts';
import { countWavFrames } from './wav-pcm.ts';

export interface RedactAudioOptions {
  /** What the recording is stored as; its content must agree. */
  readonly format: AudioFormat;
  /** What shall be silent. */
  readonly regions: readonly AudioRegion[];
  /** Where the copy is written, 0600; nothing may lie there yet. */
  readonly outputPath: string;
  /** Where a private folder may be made; default the system's temporary folder. */
  readonly scratchFolder?: string;
}

/**
 * Makes a copy of a recording, in the same format, that is silent inside the regions: the sound is decoded, the samples
 * are written as zeros here, and what is left is encoded anew, without any metadata. WAV needs no program for that and
 * stays bit for bit what it was outside; the others need ffmpeg. A lossy copy fades for 5 ms outside of each region.
 *
 * A copy may be used only once `proveRedaction` has proven it. Throws RedactionError, and leaves no file then.
 */
export async function redactAudio(source: string | Uint8Array, options: RedactAudioOptions): Promise<void> {
  const { format, regions, outputPath, scratchFolder } = options;
  const facts = await factsOf(source, format, scratchFolder, 'not-made');
  if (format === 'wav') {
    const silent = sampleRegions(regions, facts.sampleRate, countWavFrames(source));
    await silenceWav(source, outputPath, silent);
    return;
  }
  await inBox(facts, scratchFolder, async (box) => {
    const measured = await ffmpegPcm(source, facts, box);
    const { sampleRate } = measured;
    const silent = sampleRegions(regions, sampleRate, await countFrames(measured));
    const pcm = await ffmpegPcm(source, facts, box);
    const fadeLength = Math.round((fadeMs(facts.codec) * sampleRate) / 1_000);
    const silencer = new Silencer(silent, pcm.channels, fadeLength);
    const name = `copy.${format}`;
    await encode(pcm, silencer, facts, isWide(source, facts), name, box);
    await copyFile(join(box.folder, name), outputPath, constants.COPYFILE_EXCL);
  }).catch(async (error: unknown) => {
    if (!isExisting(error)) await rm(outputPath, { force: true });
    throw error;
  });
}

const isExisting = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

async function encode(
  pcm: Pcm,
  silencer: Silencer,
  facts: AudioFacts,
  hasWideSamples: boolean,
  name: string,
  { ffmpeg, folder, ...limits }: FfmpegBox,
): Promise<void> {
  const pcmBytes = (facts.durationMs / 1_000) * pcm.sampleRate * pcm.channels * 4;
  const fileLimitMb = 16 + Math.ceil((2 * pcmBytes) / (1024 * 1024));
  const args = encodeArguments(facts.codec, pcm, hasWideSamples, name);
  const boxed = await runBoxed(ffmpeg, args, folder, { ...limits, fileLimitMb });
  boxed.process.stdout.resume();
  async function* silenced(): AsyncGenerator<Buffer> {
    for await (const block of pcm.blocks) {
      silencer.apply(block);
      yield Buffer.from(block.buffer, block.byteOffset, block.byteLength);
    }
  }
  try {
    await pipeline(Readable.from(silenced()), boxed.process.stdin);
  } catch (error) {
    boxed.process.kill('SIGKILL');
    if (error instanceof RedactionError) throw error;
  }
  if ((await boxed.exitCode) === 0) return;
  throw new RedactionError(
    'not-made',
    'The muted copy could not be encoded within the limits on time and memory.',
  );
}
