import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { RecordingSource } from '../plan/archive-input.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { unseal } from '../testing/unseal.ts';
import { runBuild } from './run-build.ts';
import { giveBack, takeWorker } from './warm-workers.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-warm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function subject(name: string): SubjectFixture {
  const fixture = new SubjectFixture(mkdtempSync(join(folder, `${name}-`)));
  for (const length of [100_000, 3_000_000, 17]) fixture.add(wav(length, `${name} ${length}`));
  return fixture;
}

/** The thread that waits, if one does. */
async function waiting(): Promise<number> {
  const worker = takeWorker();
  const { threadId } = worker;
  giveBack(worker);
  return threadId;
}

test('one thread after the other builds for different people, and each archive is as if it were the first', async () => {
  const [a, b] = [subject('a'), subject('b')];
  const first = await runBuild(a.job(join(folder, 'a1'), { openingThreads: 2 }));
  const thread = await waiting();
  const other = await runBuild(b.job(join(folder, 'b'), { openingThreads: 2 }));
  const again = await runBuild(a.job(join(folder, 'a2'), { openingThreads: 1 }));
  expect(await waiting()).toBe(thread);
  expect(again).toEqual(first);
  expect(other.sha256).not.toBe(first.sha256);
  expect(unseal(a, join(folder, 'a2')).equals(unseal(a, join(folder, 'a1')))).toBe(true);
});

test('builds at the same time have threads of their own', async () => {
  const [a, b] = [subject('c'), subject('d')];
  const [one, two] = await Promise.all([
    runBuild(a.job(join(folder, 'c1'))),
    runBuild(b.job(join(folder, 'd1'))),
  ]);
  expect(await runBuild(a.job(join(folder, 'c2')))).toEqual(one);
  expect(await runBuild(b.job(join(folder, 'd2')))).toEqual(two);
});

test('a thread whose build was refused or stopped does not build again', async () => {
  const fixture = subject('e');
  await runBuild(fixture.job(join(folder, 'e1')));
  const before = await waiting();
  const { path } = (fixture.recordings[0] as RecordingSource).blob;
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, -1));
  await expect(runBuild(fixture.job(join(folder, 'e2')))).rejects.toThrow(/rec_sub_a_0/);
  writeFileSync(path, bytes);
  expect(existsSync(join(folder, 'e2'))).toBe(false);
  expect(await waiting()).not.toBe(before);

  const next = await waiting();
  const stop = AbortSignal.timeout(1);
  await expect(runBuild(fixture.job(join(folder, 'e3')), { signal: stop })).rejects.toThrow();
  expect(await waiting()).not.toBe(next);
});

test('a thread that dies while it waits is not taken', async () => {
  const worker = takeWorker();
  const { threadId } = worker;
  giveBack(worker);
  await worker.terminate();
  expect(await waiting()).not.toBe(threadId);
  const fixture = subject('f');
  await expect(runBuild(fixture.job(join(folder, 'f')))).resolves.toBeDefined();
});

test('a thread that built an archive of very many files ends, with the memory that it took', async () => {
  const many = new SubjectFixture(mkdtempSync(join(folder, 'many-')));
  for (let n = 0; n < 5_000; n += 1) many.add(Buffer.alloc(0));
  const before = await waiting();
  await runBuild(many.job(join(folder, 'many')));
  expect(await waiting()).not.toBe(before);
});
