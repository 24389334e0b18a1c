import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { build as bundle } from 'esbuild';
import { buildArchive } from '../build/build-archive.ts';
import type { BuildProgress } from '../build/build-job.ts';
import { SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { BuildFailedError, runBuild } from './run-build.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-run-build-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixture = new SubjectFixture(folder);
for (let n = 0; n < 40; n += 1) fixture.add(wav(100_000, `number ${n}`));
const inThisThread = buildArchive(fixture.job(join(folder, 'here')));

test('a thread builds the same archive from source, and tells its progress', async () => {
  const progress: BuildProgress[] = [];
  const built = await runBuild(fixture.job(join(folder, 'source')), {
    onProgress: (step) => progress.push(step),
  });
  expect(built).toEqual(inThisThread);
  expect(progress.at(-1)?.filesDone).toBe(built.files.length);
});

test('a bundle builds the same archive, with the worker bundled beside it', async () => {
  const out = join(folder, 'bundle');
  await bundle({
    entryPoints: {
      main: new URL('./run-build.ts', import.meta.url).pathname,
      'archive-worker': new URL('./archive-worker.ts', import.meta.url).pathname,
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    outdir: out,
  });
  const jobFile = join(folder, 'job.json');
  const job = fixture.job(join(folder, 'bundled'));
  const keys = job.subjectKeys.map((key) => ({
    ...key,
    subjectId: [...key.subjectId],
    secret: [...key.secret],
  }));
  writeFileSync(jobFile, JSON.stringify({ ...job, subjectKeys: keys }));
  const program = `
    import { readFileSync } from 'node:fs';
    import { runBuild } from ${JSON.stringify(join(out, 'main.mjs'))};
    const job = JSON.parse(readFileSync(${JSON.stringify(jobFile)}, 'utf8'));
    const bytes = (list) => Uint8Array.from(list);
    job.subjectKeys = job.subjectKeys.map((key) => ({ ...key, subjectId: bytes(key.subjectId), secret: bytes(key.secret) }));
    console.log(JSON.stringify(await runBuild(job)));`;
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
  });
  expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(inThisThread)));
});

test('recordings may come in batches, so that the serving thread never holds them all', async () => {
  async function* batches() {
    for (let at = 10; at < fixture.recordings.length; at += 7) yield fixture.recordings.slice(at, at + 7);
  }
  const input = fixture.input({ recordings: fixture.recordings.slice(0, 10) });
  const job = fixture.job(join(folder, 'batches'), { input });
  expect(await runBuild(job, { recordings: batches() })).toEqual(inThisThread);
});

test('a source of recordings that breaks off stops the build, and leaves no file', async () => {
  const reason = new Error('the database went away');
  async function* broken() {
    yield fixture.recordings.slice(0, 10);
    throw reason;
  }
  const path = join(folder, 'broken-off');
  const building = runBuild(fixture.job(path, { input: fixture.input({ recordings: [] }) }), {
    recordings: broken(),
  });
  await expect(building).rejects.toBe(reason);
  expect(existsSync(path)).toBe(false);
});

test('a refusal arrives with its reason and leaves no file', async () => {
  const { path } = (fixture.recordings[3] as (typeof fixture.recordings)[number]).blob;
  const bytes = readFileSync(path);
  writeFileSync(path, bytes.subarray(0, -1));
  const archive = join(folder, 'refused');
  await expect(runBuild(fixture.job(archive))).rejects.toThrow(BuildFailedError);
  await expect(runBuild(fixture.job(archive))).rejects.toThrow(/rec_sub_a_3/);
  expect(existsSync(archive)).toBe(false);
  writeFileSync(path, bytes);
});

test('a stopped build leaves no file', async () => {
  const big = new SubjectFixture(mkdtempSync(join(folder, 'big-')));
  for (let n = 0; n < 15; n += 1) big.add(wav(20_000_000));
  const stop = new AbortController();
  const archive = join(folder, 'stopped');
  const reason = new Error('the request was withdrawn');
  const building = runBuild(big.job(archive), { signal: stop.signal, onProgress: () => stop.abort(reason) });
  await expect(building).rejects.toBe(reason);
  expect(existsSync(archive)).toBe(false);
});
