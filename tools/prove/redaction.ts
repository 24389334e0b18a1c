import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDecoders, proveRedaction, redactAudio } from '@rightful/audio';
import { seeded } from '@rightful/law/testing';
import { findProgram } from '../shared/find-program.mjs';
import { fetchVoices } from './real/fetch-voices.ts';
import { FORMATS, TAG, type VoiceFormat } from './redaction/formats.ts';
import { tryHostile } from './redaction/hostile.ts';
import { decodeNaively, type Measured, measureNaively } from './redaction/naive.ts';
import { randomRegions } from './redaction/random-regions.ts';
import { muteTimedWords } from './redaction/timed-words.ts';

export const name = 'redaction';
export const describe =
  'Real speech in six formats, muted at random places: silence inside, the same sound outside, nothing hostile gets through.';

const REGIONS_EACH = 6;
/** Of 32,768: what a lossy encoder may smear into a region from outside of it, and what may sound where it cannot reach. */
const SMEARED = 1_200;
const DEEP = 16;
/** The voice stands at least so far above the error of encoding it once more. */
const LEAST_DB = 15;
/** Of 32,768: what is nearly silent differs by no more than this, however few decibels that are. */
const ROUNDING = 2;

interface Tally {
  regions: number;
  residue: number;
  deepResidue: number;
  leastDb: number;
  faults: string[];
}

/** `full` mutes 500 regions, else 60. */
export async function run({ full }: { full: boolean }): Promise<{ ok: boolean; line: string }> {
  const ffmpeg = findProgram('ffmpeg');
  if (!ffmpeg) return skip('no ffmpeg is on this machine; apt-get install ffmpeg');
  const voices = await fetchVoices();
  if ('missing' in voices) return skip(voices.missing);
  const paths = [...voices.files.values()]
    .flat()
    .filter((path) => !path.includes('/silence/') && statSync(path).size > 48_000);
  const folder = mkdtempSync(join(tmpdir(), 'rightful-redaction-'));
  const random = seeded(Date.now());
  const wanted = full ? 500 : 60;
  const tallies = new Map<VoiceFormat, Tally>();
  let hostile = 0;
  let words: Awaited<ReturnType<typeof muteTimedWords>>;
  try {
    words = await muteTimedWords();
    await Promise.all(
      FORMATS.map(async (format, place) => {
        const tally: Tally = {
          regions: 0,
          residue: 0,
          deepResidue: 0,
          leastDb: Number.POSITIVE_INFINITY,
          faults: [],
        };
        tallies.set(format, tally);
        for (let turn = 0; tally.regions < wanted / FORMATS.length; turn += 1) {
          const path = paths[Math.floor(random() * paths.length)] as string;
          await muteOne(ffmpeg, path, format, turn + place, random, folder, tally);
        }
        const voice = encode(
          ffmpeg,
          paths[place] as string,
          format,
          0,
          join(folder, `${format.name}-hostile`),
        );
        const { tried, faults } = await tryHostile(
          ffmpeg,
          voice,
          format,
          mkdtempSync(join(folder, 'hostile-')),
        );
        hostile += tried;
        tally.faults.push(...faults);
      }),
    );
  } finally {
    await closeDecoders();
    rmSync(folder, { recursive: true, force: true });
  }
  return sum(tallies, hostile, words);
}

async function muteOne(
  ffmpeg: string,
  path: string,
  format: VoiceFormat,
  turn: number,
  random: () => number,
  folder: string,
  tally: Tally,
): Promise<void> {
  const original = encode(ffmpeg, path, format, turn, join(folder, `${format.name}-original`));
  const outputPath = join(folder, `${format.name}-copy`);
  const before = decodeNaively(ffmpeg, original);
  const of = { count: before.samples.length, rate: before.rate };
  const regions = randomRegions(of, REGIONS_EACH, turn * 4, random);
  const fault = (what: string) =>
    tally.faults.push(`${format.name}: ${what}; ${path} ${JSON.stringify(regions)}`);
  tally.regions += regions.length;
  try {
    await redactAudio(original, { format: format.format, regions, outputPath });
    const proof = await proveRedaction(original, outputPath, { format: format.format, regions });
    const after = decodeNaively(ffmpeg, outputPath);
    if (proof.sampleCount !== of.count)
      fault(`${proof.sampleCount} samples were proven, there are ${of.count}`);
    const extra = after.samples.length - of.count;
    if (extra !== 0) fault(`the copy has ${extra} samples more`);
    judge(measureNaively(before, after, regions, format.isLossless), format, tally, fault);
    if (readFileSync(outputPath).includes(TAG)) fault('the copy carries a tag on');
  } catch (error) {
    fault(String(error));
  } finally {
    rmSync(outputPath, { force: true });
  }
}

function judge(measured: Measured, format: VoiceFormat, tally: Tally, fault: (what: string) => void): void {
  const { residue, deepResidue, outsideDb, outsideDifference, insideCount } = measured;
  const { isLossless } = format;
  tally.residue = Math.max(tally.residue, residue);
  tally.deepResidue = Math.max(tally.deepResidue, deepResidue);
  if (!Number.isNaN(outsideDb) && (isLossless || outsideDifference > ROUNDING))
    tally.leastDb = Math.min(tally.leastDb, outsideDb);
  if (insideCount === 0) fault('no sample lies inside');
  if (residue > (isLossless ? 0 : SMEARED)) fault(`${residue} of 32,768 inside`);
  if (deepResidue > (isLossless ? 0 : DEEP)) fault(`${deepResidue} of 32,768 deep inside`);
  if (isLossless ? outsideDifference > 0 : outsideDb < LEAST_DB && outsideDifference > ROUNDING)
    fault(`outside differs by ${outsideDifference}, ${outsideDb.toFixed(1)} dB`);
}

/** As a device would have stored it, with a name in its tags. */
function encode(ffmpeg: string, path: string, format: VoiceFormat, turn: number, to: string): string {
  const rate = format.sampleRates[turn % format.sampleRates.length];
  const tags = ['-metadata', `title=${TAG}`, '-metadata', `artist=${TAG}`, '-metadata', `comment=${TAG}`];
  const args = ['-v', 'error', '-y', '-i', path, '-ar', `${rate}`, ...tags, ...format.encode, to];
  const { status, stderr } = spawnSync(ffmpeg, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path} could not be stored as ${format.name}: ${stderr}`);
  return to;
}

function sum(
  tallies: ReadonlyMap<VoiceFormat, Tally>,
  hostile: number,
  words: Awaited<ReturnType<typeof muteTimedWords>>,
): { ok: boolean; line: string } {
  const all = [...tallies];
  const faults = [...words.faults, ...all.flatMap(([, tally]) => tally.faults)];
  for (const fault of faults) console.log(`  FAULT ${fault}`);
  for (const [{ name: format }, { regions, residue, deepResidue, leastDb }] of all) {
    const outside = leastDb === Number.POSITIVE_INFINITY ? 'unchanged' : `${leastDb.toFixed(1)} dB at least`;
    console.log(
      `  ${format}: ${regions} regions, residue ${residue} of 32,768 at edges and ${deepResidue} beyond, outside ${outside}`,
    );
  }
  const regions = all.reduce((count, [, tally]) => count + tally.regions, 0);
  const residue = Math.max(...all.map(([, tally]) => tally.residue));
  const deep = Math.max(...all.map(([, tally]) => tally.deepResidue));
  return {
    ok: faults.length === 0,
    line:
      `${name}: ${regions} regions of real speech in ${all.length} formats (${all.map(([format]) => format.name).join(', ')}), ` +
      `${faults.length} faults; residue 0 in wav and flac, at most ${residue} of 32,768 at an edge and ${deep} beyond it in the others; ` +
      `every duration exact; ${hostile} hostile regions, files and false copies, all turned down; ` +
      `of a timed transcript ${words.inside} words in muted parts, in no file of the copy, and ${words.outside} elsewhere, all there`,
  };
}

const isStrict = (): boolean =>
  [process.env.RIGHTFUL_STRICT, process.env.CI].some((set) => set && set !== '0' && set !== 'false');

const skip = (why: string) => ({ ok: !isStrict(), line: `${name}: skipped: ${why}` });
