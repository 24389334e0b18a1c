import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AudioRegion, proveRedaction, RedactionError, redactAudio } from '@rightful/audio';
import type { VoiceFormat } from './formats.ts';

const NaNs = Number.NaN;
const bad = (regions: unknown) => regions as readonly AudioRegion[];

/** Regions that mean nothing, or something else than silence. */
const HOSTILE: readonly (readonly AudioRegion[])[] = [
  bad([]),
  bad(null),
  bad('all'),
  bad([null]),
  bad([{}]),
  bad([{ startMs: 0 }]),
  bad([{ startMs: '0', endMs: '100' }]),
  bad([{ startMs: NaNs, endMs: 100 }]),
  bad([{ startMs: 0, endMs: NaNs }]),
  bad([{ startMs: 0, endMs: Number.POSITIVE_INFINITY }]),
  bad([{ startMs: -1, endMs: 100 }]),
  bad([{ startMs: 100, endMs: 100 }]),
  bad([{ startMs: 200, endMs: 100 }]),
  bad([{ startMs: 1e9, endMs: 2e9 }]),
  bad([{ startSample: 0.5, endSample: 10 }]),
  bad([{ startSample: 0, endSample: 2 ** 60 }]),
  bad([{ startSample: -5, endSample: 5 }]),
  bad([
    { startMs: 0, endMs: 100 },
    { startMs: 5, endMs: 1 },
  ]),
  bad([{ startMs: '0,volume=1', endMs: "1';rm" }]),
  bad(Array.from({ length: 100_000 }, (_, place) => ({ startMs: place, endMs: place + 1 }))),
];

/** How many hostile regions and false copies were tried, and which were not turned down. */
export async function tryHostile(
  ffmpeg: string,
  voice: string,
  { name, format, encode }: VoiceFormat,
  folder: string,
): Promise<{ tried: number; faults: string[] }> {
  const outputPath = join(folder, 'hostile-copy');
  const faults: string[] = [];
  let tried = 0;
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    tried += 1;
    const refusal = await work().then(
      () => 'nothing',
      (error: unknown) => error,
    );
    if (!(refusal instanceof RedactionError)) faults.push(`${name}: ${what} met ${refusal}`);
    if (existsSync(outputPath)) faults.push(`${name}: ${what} left a copy`);
    rmSync(outputPath, { force: true });
  };
  for (const [place, regions] of HOSTILE.entries()) {
    await attempt(`hostile regions ${place}`, () => redactAudio(voice, { format, regions, outputPath }));
  }
  const bytes = readFileSync(voice);
  const regions = [{ startMs: 300, endMs: 900 }];
  const cut = join(folder, 'cut');
  writeFileSync(cut, bytes.subarray(0, Math.floor(bytes.length / 2)));
  const text = Buffer.from("ffconcat version 1.0\nfile '/etc/hostname'\n");
  await attempt('a list of files', () => redactAudio(text, { format, regions, outputPath }));
  await attempt('the original as its copy', () => proveRedaction(voice, voice, { format, regions }));
  await attempt('half a copy', () => proveRedaction(voice, cut, { format, regions }));
  await redactAudio(voice, { format, regions: [{ startMs: 320, endMs: 920 }], outputPath });
  const shifted = readFileSync(outputPath);
  rmSync(outputPath);
  await attempt('a copy silent elsewhere', () => proveRedaction(voice, shifted, { format, regions }));
  // ffmpeg's own switch works frame by frame, and lets voice through at the edges; so does one for a quarter of the time.
  const leaky = join(folder, `leaky.${format}`);
  for (const [what, filter] of [
    ['a copy by volume=enable', "volume=enable='between(t,0.3,0.9)':volume=0"],
    ['a copy that is only turned down', "volume=enable='between(t,0.25,0.95)':volume=0.02"],
    [
      'a copy with a gap of 30 ms',
      "aeval=exprs='val(ch)*not(between(t,0.295,0.6)+between(t,0.63,0.91))':c=same",
    ],
  ] as const) {
    spawnSync(ffmpeg, ['-v', 'error', '-y', '-i', voice, '-af', filter, ...encode, leaky]);
    await attempt(what, () => proveRedaction(voice, leaky, { format, regions }));
  }
  rmSync(leaky);
  rmSync(cut);
  return { tried, faults };
}
