import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { benchFolder } from './export/bench-folder.ts';
import { bundleChild } from './export/bundle-child.ts';
import { makeSubject } from './export/make-subject.ts';
import { measureChild, median, rotated } from './export/measure.ts';
import { exportShapes } from './export/shapes.ts';

export const name = 'gate';
export const describe =
  'a finished archive read back and every entry checked, against the build of the same archive (= 1, lower is faster)';

const CASES = ['build', 'gate'] as const;

export async function run({
  full,
}: {
  full: boolean;
}): Promise<{ line: string; ok: boolean; figures: Record<string, number> }> {
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
    console.log('shape             build ms   gate ms   gate / build   peak MB');
    for (const [index, shape] of shapes.entries()) {
      const place = join(folder, String(index));
      mkdirSync(place);
      makeSubject(place, shape);
      await measureChild(child, 'build', place);
      const ms = { build: [] as number[], gate: [] as number[] };
      let peakMB = 0;
      for (let round = 0; round < rounds; round += 1) {
        for (const task of rotated(CASES, round)) {
          const measured = await measureChild(child, task, place);
          ms[task].push(measured.ms);
          if (task === 'gate') peakMB = Math.max(peakMB, measured.peakMB);
        }
      }
      rmSync(place, { recursive: true, force: true });
      const [build, gate] = [median(ms.build), median(ms.gate)];
      const ratio = gate / build;
      console.log(
        `${shape.title.padEnd(16)}${build.toFixed(0).padStart(10)}${gate.toFixed(0).padStart(10)}${ratio.toFixed(2).padStart(15)}${peakMB.toFixed(0).padStart(10)}`,
      );
      figures[`gate${index}`] = ratio;
      figures[`peak${index}`] = peakMB;
      ok &&= ratio < 1.5;
      parts.push(`${shape.title}: ${ratio.toFixed(2)} of the build, ${peakMB.toFixed(0)} MB`);
    }
    return { line: parts.join('; '), ok, figures };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
