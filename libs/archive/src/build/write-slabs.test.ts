import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { RecordingSource } from '../plan/archive-input.ts';
import { planArchive } from '../plan/plan-archive.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { runBuild } from '../worker/run-build.ts';
import { buildArchive } from './build-archive.ts';
import { SlabCutter } from './slab-cutter.ts';
import type { CutSlab } from './slab-messages.ts';

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

const fixture = mixed();

describe('in slabs', () => {
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

  test('all slabs but the last have one length, and every byte lies in one of them', () => {
    const slabBytes = 65_536;
    const plan = planArchive(fixture.input(), fixture.signingKey);
    const cutter = new SlabCutter(plan, slabBytes);
    const slab = Buffer.alloc(slabBytes);
    const cuts: CutSlab[] = [];
    while (!cutter.ended) cuts.push(cutter.cut(slab));
    expect(cuts.slice(0, -1).every(({ byteLength, isLast }) => byteLength === slabBytes && !isLast)).toBe(
      true,
    );
    expect(cuts.at(-1)).toMatchObject({ isLast: true, filesDone: plan.files.length });
    expect(cuts.reduce((sum, { byteLength }) => sum + byteLength, 0)).toBe(single.byteLength);
    const places = new Map(
      plan.files.map((file, index) => [file.recordingId, plan.zip.members[index]?.dataOffset]),
    );
    for (const cut of cuts) {
      for (const item of cut.items) {
        expect(cut.slab * slabBytes + item.at).toBe((places.get(item.name) as number) + item.start);
      }
    }
  });
});

describe('a build in slabs stops, names the recording and leaves no file when', () => {
  const stops = (title: string, number: number, facts: () => Partial<RecordingSource>, message: RegExp) =>
    test(title, async () => {
      const recordings = fixture.recordings.with(number, {
        ...(fixture.recordings[number] as RecordingSource),
        ...facts(),
      });
      const path = join(fixture.folder, 'archive');
      const job = fixture.job(path, { openingThreads: 2, input: fixture.input({ recordings }) });
      await expect(runBuild(job)).rejects.toThrow(message);
      expect(existsSync(path)).toBe(false);
    });
  stops('a short one has another SHA-256', 0, () => ({ sha256: '0'.repeat(64) }), /rec_sub_a_0.*SHA-256/);
  stops('a short one has another CRC-32', 4, () => ({ crc32: 7 }), /rec_sub_a_4.*CRC-32/);
  stops('a long one has another SHA-256', 7, () => ({ sha256: '0'.repeat(64) }), /rec_sub_a_7.*SHA-256/);
  stops('a long one has another CRC-32', 7, () => ({ crc32: 7 }), /rec_sub_a_7.*CRC-32/);
  stops('one has another length', 5, () => ({ byteLength: 6 * 2 ** 20 }), /rec_sub_a_5.*bytes/);
  stops(
    'a byte of a long one was changed',
    7,
    () => {
      const { blob } = fixture.recordings[7] as RecordingSource;
      const bytes = readFileSync(blob.path);
      bytes[9_000_000] = (bytes[9_000_000] as number) ^ 4;
      const path = join(fixture.folder, 'changed');
      writeFileSync(path, bytes);
      return { blob: { ...blob, path } };
    },
    /rec_sub_a_7.*changed/,
  );
});
