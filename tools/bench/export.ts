import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './export/bench-folder.ts';
import { bundleChild } from './export/bundle-child.ts';
import { makeSubject } from './export/make-subject.ts';
import { isInstalled, measureChild, measureProgram, median, rotated } from './export/measure.ts';
import { exportShapes, type Shape } from './export/shapes.ts';

export const name = 'export';
export const describe =
  'recordings opened, verified, zipped, digested twice, sealed and written, against `zip -0 -r` of the same plain files (= 1, higher is faster)';

const CASES = ['zip', 'bsdtar', 'bare', 'one', 'slabs'] as const;
type Case = (typeof CASES)[number];

/** What is aimed at, by shape; and the floor under which something broke, whatever the machine is doing. */
const AIM = { one: [1.4, 1.5, 1.2], slabs: [2.3, 2.3, 2.3] } as const;
const FLOOR = { one: 0.25, slabs: 0.25 };
const MOST_MB = { one: 120, slabs: 350 };

const LARGE_BYTES = 1e9;

interface Measured {
  readonly ratio: Record<Case, number>;
  /** Of the first build of a process. */
  readonly first: { readonly one: number; readonly slabs: number };
  readonly peakMB: { one: number; slabs: number };
  readonly delayP99Ms: number;
}

export async function run({
  full,
}: {
  full: boolean;
}): Promise<{ line: string; ok: boolean; figures: Record<string, number> }> {
  for (const program of ['zip', 'bsdtar']) {
    if (!isInstalled(program))
      return {
        line: `${program} is not installed: apt-get install zip libarchive-tools`,
        ok: false,
        figures: {},
      };
  }
  const shapes = exportShapes(full);
  const rounds = full ? 7 : 3;
  const folder = benchFolder(
    shapes.reduce((most, shape) => Math.max(most, shape.files * shape.byteLength), 0) * 4,
  );
  const figures: Record<string, number> = {};
  const parts: string[] = [];
  let ok = true;
  try {
    const child = await bundleChild(join(folder, 'program'));
    console.log('Builds of a process that has built before; (1st) is the first one of a process.');
    console.log(
      'bare: one thread reads, opens, digests, seals and writes, and does nothing else. Ours digests in a second thread.',
    );
    console.log(
      'shape             bsdtar    bare  one thread  (1st)  (aim)  peak MB   slabs x2  (1st)  (aim)  peak MB',
    );
    for (const [index, shape] of shapes.entries()) {
      const { ratio, first, peakMB, delayP99Ms } = await measureShape(
        join(folder, String(index)),
        shape,
        child,
        rounds,
      );
      const aim = { one: AIM.one[index] as number, slabs: AIM.slabs[index] as number };
      const cell = (value: number, width: number) => value.toFixed(2).padStart(width);
      console.log(
        `${shape.title.padEnd(16)}${cell(ratio.bsdtar, 8)}${cell(ratio.bare, 8)}${cell(ratio.one, 12)}${cell(first.one, 7)}${cell(aim.one, 7)}${String(Math.round(peakMB.one)).padStart(9)}` +
          `${cell(ratio.slabs, 11)}${cell(first.slabs, 7)}${cell(aim.slabs, 7)}${String(Math.round(peakMB.slabs)).padStart(9)}`,
      );
      ok &&= ratio.one >= FLOOR.one && ratio.slabs >= FLOOR.slabs;
      Object.assign(figures, {
        [`one${index}`]: ratio.one,
        [`slabs${index}`]: ratio.slabs,
        [`firstOne${index}`]: first.one,
        [`firstSlabs${index}`]: first.slabs,
        [`bsdtar${index}`]: ratio.bsdtar,
        [`bare${index}`]: ratio.bare,
        [`peakOne${index}`]: peakMB.one,
        [`peakSlabs${index}`]: peakMB.slabs,
        [`delay${index}`]: delayP99Ms,
      });
      parts.push(
        `${shape.title}: ${ratio.one.toFixed(2)}x (aim ${aim.one}; first build ${first.one.toFixed(2)}x; bare loop ${ratio.bare.toFixed(2)}x), ` +
          `slabs ${ratio.slabs.toFixed(2)}x (aim ${aim.slabs}; first ${first.slabs.toFixed(2)}x)`,
      );
    }
    const tenth = await measureTenth(join(folder, 'tenth'), shapes[2], child);
    const growth = (figures.peakOne2 as number) / tenth.peakMB;
    const delay = (figures.delay2 as number) - tenth.idleDelayMs;
    Object.assign(figures, { memoryGrowth: growth, delayOverIdleMs: delay });
    console.log(
      `ten times the bytes take ${growth.toFixed(2)} x the memory; event-loop delay p99 ${delay.toFixed(1)} ms above idle`,
    );
    const peak = Math.max(figures.peakOne0 as number, figures.peakOne1 as number, figures.peakOne2 as number);
    const peakSlabs = Math.max(
      figures.peakSlabs0 as number,
      figures.peakSlabs1 as number,
      figures.peakSlabs2 as number,
    );
    ok &&= growth <= 1.25;
    parts.push(
      `peak ${Math.round(peak)} MB (aim ${MOST_MB.one}), slabs ${Math.round(peakSlabs)} MB (aim ${MOST_MB.slabs})`,
      `x${growth.toFixed(2)} for ten times the bytes`,
      `event loop +${delay.toFixed(1)} ms (aim 3)`,
    );
    return { line: parts.join('; '), ok, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureShape(folder: string, shape: Shape, child: string, rounds: number): Promise<Measured> {
  mkdirSync(folder);
  makeSubject(folder, shape);
  const ms: Record<Case, number[]> = { zip: [], bsdtar: [], bare: [], one: [], slabs: [] };
  const peakMB = { one: 0, slabs: 0 };
  const firstMs: Record<'one' | 'slabs', number[]> = { one: [], slabs: [] };
  const delays: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const which of rotated(CASES, round)) {
      if (which === 'zip' || which === 'bsdtar') {
        ms[which].push(await measureProgram(which, folder));
        continue;
      }
      if (which === 'bare') {
        const { ms: bareMs } = await measureChild(child, 'bare', folder, { builds: buildsOf(shape) });
        ms.bare.push(bareMs);
        continue;
      }
      const measured = await measureChild(child, 'build', folder, {
        threads: which === 'one' ? 1 : 2,
        builds: buildsOf(shape),
      });
      ms[which].push(measured.ms);
      firstMs[which].push(measured.firstMs);
      peakMB[which] = Math.max(peakMB[which], measured.peakMB);
      if (which === 'one') delays.push(measured.delayP99Ms);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  const base = median(ms.zip);
  const ratio = {
    zip: 1,
    bsdtar: base / median(ms.bsdtar),
    bare: base / median(ms.bare),
    one: base / median(ms.one),
    slabs: base / median(ms.slabs),
  };
  const first = { one: base / median(firstMs.one), slabs: base / median(firstMs.slabs) };
  return { ratio, first, peakMB, delayP99Ms: median(delays) };
}

/** The portal builds one archive after the other; where bytes decide, its threads are warm within the first. */
function buildsOf({ files, byteLength }: Shape): number {
  return files * byteLength > LARGE_BYTES ? 2 : 4;
}

/** Memory for a tenth of the bytes in as many files, and the event loop of a process that does nothing. */
async function measureTenth(
  folder: string,
  shape: Shape,
  child: string,
): Promise<{ peakMB: number; idleDelayMs: number }> {
  mkdirSync(folder);
  makeSubject(folder, { ...shape, byteLength: Math.round(shape.byteLength / 10) });
  const { peakMB } = await measureChild(child, 'build', folder);
  const idle = await measureChild(child, 'idle', folder);
  rmSync(folder, { recursive: true, force: true });
  return { peakMB, idleDelayMs: idle.delayP99Ms };
}
