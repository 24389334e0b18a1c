import type { AudioFacts } from '../audio-inspection.ts';
import type { AudioFormat } from '../sniff/audio-format.ts';
import { inBox } from './box-for.ts';
import { Difference } from './difference.ts';
import { factsOf } from './facts-of.ts';
import { ffmpegPcm } from './ffmpeg-pcm.ts';
import { countFrames, evenBlocks, type Pcm } from './pcm.ts';
import { RedactionError } from './redaction-error.ts';
import { type AudioRegion, type SampleRegion, sampleRegions } from './regions.ts';
import { fadeMs, isSameOutside, limitsOf } from './residue-limits.ts';
import { wavPcm } from './wav-pcm.ts';

export interface ProveRedactionOptions {
  readonly format: AudioFormat;
  /** As they were given to `redactAudio`. */
  readonly regions: readonly AudioRegion[];
  readonly scratchFolder?: string;
}

/** What was measured on a copy that is what it must be. */
export interface RedactionProof {
  /** Of the copy, by a decoder that had no part in making it (M4A knows only the one). */
  readonly facts: AudioFacts;
  /** Of the original, which the copy's is too. */
  readonly sampleCount: number;
  readonly regionCount: number;
  /** Loudest sample inside the regions, full scale at 1: within the codec's reach of an edge, and beyond it. */
  readonly edgeResidue: number;
  readonly residue: number;
  /** Ratio of signal to error outside, in decibels; Infinity: not one sample differs. */
  readonly outsideDb: number;
}

/**
 * Decodes an original and its copy anew, side by side, and measures that the copy is silent inside the regions, as long
 * as the original, and otherwise the same sound. Throws RedactionError (`not-proven`) for whatever it cannot show.
 */
export async function proveRedaction(
  original: string | Uint8Array,
  copy: string | Uint8Array,
  { format, regions, scratchFolder }: ProveRedactionOptions,
): Promise<RedactionProof> {
  const before = await factsOf(original, format, scratchFolder, 'not-proven');
  const facts = await factsOf(copy, format, scratchFolder, 'not-proven');
  const isSame = before.codec === facts.codec && before.channels === facts.channels;
  if (!isSame || before.sampleRate !== facts.sampleRate)
    throw unproven('The muted copy is stored in another way than the recording.');
  if (format === 'wav')
    return compare(facts, regions, async (which) => wavPcm(which === 'copy' ? copy : original));
  return inBox(facts, scratchFolder, (of) =>
    inBox(facts, scratchFolder, (to) =>
      compare(facts, regions, (which) =>
        which === 'copy' ? ffmpegPcm(copy, facts, to) : ffmpegPcm(original, before, of),
      ),
    ),
  );
}

const BLOCK = 16_384;

async function compare(
  facts: AudioFacts,
  regions: readonly AudioRegion[],
  open: (which: 'original' | 'copy') => Promise<Pcm>,
): Promise<RedactionProof> {
  const limits = limitsOf(facts.codec);
  const measured = await open('original');
  const { sampleRate, channels } = measured;
  const sampleCount = await countFrames(measured);
  const silent = sampleRegions(regions, sampleRate, sampleCount);
  const fadeLength = Math.round((fadeMs(facts.codec) * sampleRate) / 1_000);
  const difference = new Difference(silent, measured, fadeLength, limits);
  const [original, copy] = [await open('original'), await open('copy')];
  if (copy.sampleRate !== sampleRate || copy.channels !== channels)
    throw unproven('The muted copy decodes to another kind of sound than the recording.');
  const copyCount = await sideBySide(original, copy, difference);
  if (copyCount < sampleCount || copyCount > sampleCount + limits.paddingLength)
    throw unproven(`The muted copy has ${copyCount} samples and the recording ${sampleCount}.`);
  const isQuiet = difference.residue <= limits.residue && difference.edgeResidue <= limits.edgeResidue;
  if (!isQuiet || difference.leaks > 0)
    throw unproven('Something can be heard in the muted copy where it must be silent.');
  if (difference.outsideCount > 0 && !isSameOutside(difference, limits))
    throw unproven('The muted copy differs from the recording outside of the muted parts.');
  assertQuietPeaks(facts, silent, limits.edgeResidue, sampleRate);
  const { residue, edgeResidue, outsideDb } = difference;
  return { facts, sampleCount, regionCount: silent.length, residue, edgeResidue, outsideDb };
}

async function sideBySide(original: Pcm, copy: Pcm, difference: Difference): Promise<number> {
  const left = evenBlocks(original, BLOCK);
  const right = evenBlocks(copy, BLOCK);
  let count = 0;
  try {
    for (;;) {
      const [of, to] = await Promise.all([left.next(), right.next()]);
      if (to.done) return count;
      difference.compare(of.done ? new Float32Array(0) : of.value, to.value);
      count += to.value.length / copy.channels;
    }
  } finally {
    await Promise.all([left.return(undefined), right.return(undefined)]);
  }
}

/** The loudness that the other decoder measured, in windows that lie wholly inside a region and touch no edge. */
function assertQuietPeaks(
  { peaks, peakWindowMs }: AudioFacts,
  silent: readonly SampleRegion[],
  most: number,
  sampleRate: number,
): void {
  const allowed = Math.ceil(most * 255);
  for (const { start, end } of silent) {
    const first = Math.ceil((start * 1_000) / sampleRate / peakWindowMs) + 1;
    const last = Math.min(peaks.length, Math.floor((end * 1_000) / sampleRate / peakWindowMs) - 1);
    if (peaks.subarray(Math.min(first, peaks.length), Math.max(first, last)).some((peak) => peak > allowed))
      throw unproven('Another decoder hears something in the muted copy where it must be silent.');
  }
}

const unproven = (message: string) => new RedactionError('not-proven', message);
