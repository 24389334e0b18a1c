import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isInstalled, median, rotated } from './export/measure.ts';
import { type IngestChild, startIngestChild } from './ingest/ingest-child.ts';
import { makeFeed } from './ingest/make-feed.ts';
import { measureAge, measureCopy } from './ingest/measure.ts';
import { type IngestShape, ingestShapes } from './ingest/shapes.ts';

export const name = 'ingest';
export const describe =
  'recordings fed in, sealed and durable, against `cp` (= 1, higher is faster), `cp` and `sync`, and `sha256sum` then `age`';

const CASES = ['cp', 'cp+sync', 'cp+sync each', 'age', 'seal', 'ingest'] as const;
type Case = (typeof CASES)[number];

/** Of `sha256sum` then `age`: under this something broke, whatever the machine is doing. */
const FLOOR = { seal: 0.3, ingest: 0.05 } as const;

export async function run({
  full,
}: {
  full: boolean;
}): Promise<{ line: string; ok: boolean; figures: Record<string, number> }> {
  if (!isInstalled('age'))
    return { line: 'age is not installed: apt-get install age', ok: false, figures: {} };
  // On a disk: that bytes are durable is part of the promise, and memory would show it for free.
  const folder = mkdtempSync(join(tmpdir(), 'rightful-bench-'));
  const figures: Record<string, number> = {};
  const parts: string[] = [];
  let ok = true;
  const child = await startIngestChild();
  try {
    console.log(
      'shape    cp+sync    each     age    seal  ingest  seal/each   seal/age  ingest/age   files/s  peak MB',
    );
    for (const shape of ingestShapes(full)) {
      const { ms, peakMB } = await measureShape(child, join(folder, shape.title), shape, full ? 3 : 5);
      const of = (one: Case, other: Case) => ms[other] / ms[one];
      const filesPerSecond = shape.files / (ms.ingest / 1_000);
      const cell = (value: number, width: number) => value.toFixed(2).padStart(width);
      console.log(
        `${shape.title.padEnd(8)}${cell(of('cp+sync', 'cp'), 8)}${cell(of('cp+sync each', 'cp'), 8)}${cell(of('age', 'cp'), 8)}${cell(of('seal', 'cp'), 8)}` +
          `${cell(of('ingest', 'cp'), 8)}${cell(of('seal', 'cp+sync each'), 11)}${cell(of('seal', 'age'), 11)}` +
          `${cell(of('ingest', 'age'), 12)}${filesPerSecond.toFixed(0).padStart(10)}${peakMB.toFixed(0).padStart(9)}`,
      );
      ok &&= of('seal', 'age') >= FLOOR.seal && of('ingest', 'age') >= FLOOR.ingest;
      Object.assign(figures, {
        [`${shape.title}SealOfCp`]: of('seal', 'cp'),
        [`${shape.title}SealOfSync`]: of('seal', 'cp+sync'),
        [`${shape.title}SealOfSyncEach`]: of('seal', 'cp+sync each'),
        [`${shape.title}PeakMB`]: peakMB,
        [`${shape.title}SealOfAge`]: of('seal', 'age'),
        [`${shape.title}IngestOfAge`]: of('ingest', 'age'),
        [`${shape.title}IngestOfSync`]: of('ingest', 'cp+sync'),
        [`${shape.title}FilesPerSecond`]: filesPerSecond,
      });
      parts.push(
        `${shape.title}: sealed ${of('seal', 'cp').toFixed(2)}x cp (aim ${shape.sealAim}), ${of('seal', 'cp+sync').toFixed(2)}x cp+sync, ` +
          `${of('seal', 'cp+sync each').toFixed(2)}x cp+sync per file, ` +
          `${of('seal', 'age').toFixed(1)}x sha256sum+age (aim 1.8); with decoding and rows ${of('ingest', 'age').toFixed(1)}x sha256sum+age; at most ${peakMB.toFixed(0)} MB`,
      );
    }
    const batches = await measureBatches(child, join(folder, 'batches'));
    figures.batchOfOneByOne = batches;
    parts.push(`many beside each other ${batches.toFixed(1)}x one by one`);
  } finally {
    await child.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return { line: parts.join('; '), ok, figures };
}

async function measureShape(
  child: IngestChild,
  folder: string,
  shape: IngestShape,
  rounds: number,
): Promise<{ ms: Record<Case, number>; peakMB: number }> {
  makeFeed(folder, shape);
  const identity = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const recipient = /age1\w+/.exec(identity)?.[0] ?? '';
  const measured: Record<Case, number[]> = Object.fromEntries(CASES.map((one) => [one, []])) as never;
  let peakMB = 0;
  const byChild = async (work: 'seal' | 'many') => {
    const found = await child.measure(work, folder);
    peakMB = Math.max(peakMB, found.peakMB);
    return found.ms;
  };
  const measure: Record<Case, () => Promise<number>> = {
    cp: () => measureCopy(folder, 'none'),
    'cp+sync': () => measureCopy(folder, 'file-system'),
    'cp+sync each': () => measureCopy(folder, 'each-file'),
    age: () => measureAge(folder, recipient),
    seal: () => byChild('seal'),
    ingest: () => byChild('many'),
  };
  // One round unmeasured: the files get into memory, the decoders start.
  for (const one of CASES) await measure[one]();
  for (let round = 0; round < rounds; round += 1)
    for (const one of rotated(CASES, round)) measured[one].push(await measure[one]());
  const ms = Object.fromEntries(CASES.map((one) => [one, median(measured[one])])) as Record<Case, number>;
  return { ms, peakMB };
}

async function measureBatches(child: IngestChild, folder: string): Promise<number> {
  makeFeed(folder, { files: 60, byteLength: 20_000 });
  const ratios: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const alone = await child.measure('one-by-one', folder);
    ratios.push(alone.ms / (await child.measure('many', folder)).ms);
  }
  return median(ratios);
}
