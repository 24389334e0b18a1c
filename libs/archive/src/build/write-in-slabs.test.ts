import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { planArchive } from '../plan/plan-archive.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { runBuild } from '../worker/run-build.ts';
import { buildArchive } from './build-archive.ts';
import { SlabCutter } from './slab-cutter.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-slabs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Short ones, an empty one, and some that are as long as a slab, one byte longer, and several slabs long. */
function mixed(): SubjectFixture {
  const fixture = new SubjectFixture(mkdtempSync(join(folder, 'mixed-')));
  const MiB2 = 2 * 2 ** 20;
  for (const samples of [10, 0, MiB2 - 44, MiB2 - 43, 100_000, 3 * MiB2 + 17, 65_536, 9 * MiB2, 5]) {
    fixture.add(wav(samples, `long ${samples}`), { transcript: `about ${samples}` });
  }
  fixture.add(Buffer.alloc(0));
  return fixture;
}

describe('in slabs', () => {
  const fixture = mixed();
  const single = buildArchive(fixture.job(join(folder, 'single')));
  const plain = unseal(fixture, join(folder, 'single'));

  test.each([2, 3])(
    '%i opening threads write byte for byte what one thread writes',
    async (openingThreads) => {
      const path = join(folder, `threads-${openingThreads}`);
      expect(await runBuild(fixture.job(path, { openingThreads }))).toEqual(single);
      expect(unseal(fixture, path).equals(plain)).toBe(true);
    },
  );

  test('only recordings that are longer than a slab are split', () => {
    const slabBytes = 2 * 2 ** 20;
    const cutter = new SlabCutter(planArchive(fixture.input(), fixture.signingKey), slabBytes);
    const slab = Buffer.alloc(slabBytes);
    let byteLength = 0;
    while (!cutter.ended) {
      const cut = cutter.cut(slab);
      byteLength += cut.byteLength;
      for (const item of cut.items) {
        if (item.byteLength <= slabBytes) expect([item.start, item.end]).toEqual([0, item.byteLength]);
      }
    }
    expect(byteLength).toBe(single.byteLength);
  });
});

describe('a build in slabs stops, names the recording and leaves no file when', () => {
  const stops = (title: string, number: number, facts: object, message: RegExp) =>
    test(title, async () => {
      const fixture = mixed();
      fixture.recordings[number] = {
        ...(fixture.recordings[number] as (typeof fixture.recordings)[number]),
        ...facts,
      };
      const path = join(fixture.folder, 'archive');
      await expect(runBuild(fixture.job(path, { openingThreads: 2 }))).rejects.toThrow(message);
      expect(existsSync(path)).toBe(false);
    });
  stops('a short one has another SHA-256', 0, { sha256: '0'.repeat(64) }, /rec_sub_a_0.*SHA-256/);
  stops('a short one has another CRC-32', 4, { crc32: 7 }, /rec_sub_a_4.*CRC-32/);
  stops('a long one has another SHA-256', 7, { sha256: '0'.repeat(64) }, /rec_sub_a_7.*SHA-256/);
  stops('a long one has another CRC-32', 7, { crc32: 7 }, /rec_sub_a_7.*CRC-32/);
  stops('one has another length', 5, { byteLength: 6 * 2 ** 20 }, /rec_sub_a_5.*bytes/);

  test('a byte of a long one was changed', async () => {
    const fixture = mixed();
    const { path: blob } = (fixture.recordings[7] as (typeof fixture.recordings)[number]).blob;
    const bytes = readFileSync(blob);
    bytes[9_000_000] = (bytes[9_000_000] as number) ^ 4;
    writeFileSync(blob, bytes);
    const path = join(fixture.folder, 'archive');
    await expect(runBuild(fixture.job(path, { openingThreads: 2 }))).rejects.toThrow(/rec_sub_a_7.*changed/);
    expect(existsSync(path)).toBe(false);
  });
});
