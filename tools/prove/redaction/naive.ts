import { spawnSync } from 'node:child_process';
import type { AudioRegion } from '@rightful/audio';

export interface Decoded {
  readonly rate: number;
  /** One channel, full scale at 32,768. */
  readonly samples: Int16Array;
}

/** Decodes a file by ffmpeg as anybody would, with none of the product's code. */
export function decodeNaively(ffmpeg: string, path: string): Decoded {
  const { status, stdout } = spawnSync(
    ffmpeg,
    [
      '-v',
      'error',
      '-i',
      path,
      '-map',
      '0:a:0',
      '-ac',
      '1',
      '-c:a',
      'pcm_s16le',
      '-f',
      'au',
      '-c:a',
      'pcm_s16be',
      '-',
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0 || stdout.toString('latin1', 0, 4) !== '.snd') throw new Error(`${path} does not decode`);
  const rate = stdout.readUInt32BE(16);
  const sound = Buffer.from(stdout.subarray(stdout.readUInt32BE(4)));
  sound.swap16();
  return { rate, samples: new Int16Array(sound.buffer, sound.byteOffset, sound.length / 2) };
}

export interface Measured {
  /** Loudest sample of the copy inside the regions, of 32,768. */
  readonly residue: number;
  /** The same where the codec cannot reach from outside. */
  readonly deepResidue: number;
  /** Largest difference outside, and how far the error lies below the voice there, in decibels. */
  readonly outsideDifference: number;
  readonly outsideDb: number;
  readonly insideCount: number;
}

/** Around a region a lossy copy fades, and a lossy codec smears. */
const FADE_MS = 5;
const REACH = 4_096;

/** Asks of every sample, one by one, whether it lies in a region. */
export function measureNaively(
  before: Decoded,
  after: Decoded,
  regions: readonly AudioRegion[],
  isLossless: boolean,
): Measured {
  const { rate, samples } = before;
  const inside = new Uint8Array(samples.length);
  for (const region of regions) {
    const inMs = 'startMs' in region;
    const start = inMs ? Math.floor((region.startMs * rate) / 1_000) : region.startSample;
    const end = inMs ? Math.ceil((region.endMs * rate) / 1_000) : region.endSample;
    for (let at = start; at < Math.min(end, samples.length); at++) inside[at] = 1;
  }
  const margin = isLossless ? 0 : Math.ceil((FADE_MS * rate) / 1_000) + 1;
  const toOutside = distances(inside, 0);
  const toInside = distances(inside, 1);
  let [residue, deepResidue, outsideDifference, signal, noise, insideCount] = [0, 0, 0, 0, 0, 0];
  for (let at = 0; at < samples.length; at++) {
    const heard = Math.abs(after.samples[at] ?? 0);
    if (inside[at]) {
      insideCount += 1;
      residue = Math.max(residue, heard);
      if (isLossless || (toOutside[at] as number) > REACH) deepResidue = Math.max(deepResidue, heard);
    } else if ((toInside[at] as number) > margin) {
      const error = (after.samples[at] ?? 0) - (samples[at] as number);
      signal += (samples[at] as number) ** 2;
      noise += error ** 2;
      outsideDifference = Math.max(outsideDifference, Math.abs(error));
    }
  }
  const outsideDb = noise === 0 ? Number.POSITIVE_INFINITY : 10 * Math.log10(signal / noise);
  return { residue, deepResidue, outsideDifference, outsideDb, insideCount };
}

/** How far each sample is from the nearest one that is marked so. */
function distances(inside: Uint8Array, mark: number): Float64Array {
  const far = new Float64Array(inside.length).fill(Number.POSITIVE_INFINITY);
  let last = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < inside.length; at++) {
    if (inside[at] === mark) last = at;
    far[at] = at - last;
  }
  last = Number.POSITIVE_INFINITY;
  for (let at = inside.length - 1; at >= 0; at--) {
    if (inside[at] === mark) last = at;
    far[at] = Math.min(far[at] as number, last - at);
  }
  return far;
}
