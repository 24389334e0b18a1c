import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeDecoders, ffmpegStatus, inspectAudio } from '../index.ts';
import { fixture } from '../testing/fixture.ts';
import { testWithPrograms } from '../testing/test-with-programs.ts';
import { runBoxed } from './run-boxed.ts';

afterAll(closeDecoders);

const limits = { timeLimitMs: 10_000, memoryLimitMb: 512 };

async function inFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rightful-box-test-'));
  await use(folder).finally(() => rm(folder, { recursive: true, force: true }));
}

async function outputOf(
  script: string,
  folder: string,
  given = limits,
): Promise<{ output: string; code: number | null }> {
  const boxed = await runBoxed('/bin/sh', ['-c', script], folder, given);
  boxed.process.stdin.end();
  return { output: await text(boxed.process.stdout), code: await boxed.exitCode };
}

describe('the box', () => {
  testWithPrograms(['prlimit'], 'has no environment, no files to write, and bounds on time and memory', () =>
    inFolder(async (folder) => {
      const { output } = await outputOf(
        'env | grep -v ^PWD= | grep -v ^_= | grep -v ^SHLVL=; ls -A; pwd',
        folder,
      );
      expect(output.trim()).toBe(folder);
      expect((await outputOf('echo leak > file', folder)).code).not.toBe(0);
      expect((await outputOf('ulimit -v; ulimit -t; ulimit -c', folder)).output).toBe('524288\n10\n0\n');
    }),
  );

  test('kills what overruns its time', () =>
    inFolder(async (folder) => {
      expect((await outputOf('exec sleep 60', folder, { ...limits, timeLimitMs: 200 })).code).toBeNull();
    }));
});

describe('m4a', () => {
  test('without ffmpeg is DECODER_MISSING and says what to install; other formats go on', async () => {
    const path = process.env.PATH;
    process.env.PATH = '';
    try {
      const answer = await inspectAudio(fixture('tone.m4a'), { claimedExtension: 'm4a' });
      expect(answer).toMatchObject({ ok: false, reason: 'DECODER_MISSING' });
      expect(answer).toMatchObject({ detail: expect.stringContaining('apt install ffmpeg') });
      expect(await ffmpegStatus()).toMatchObject({
        present: false,
        advice: expect.stringContaining('apt install'),
      });
      expect(await inspectAudio(fixture('tone.mp3'), { claimedExtension: 'mp3' })).toMatchObject({
        ok: true,
      });
    } finally {
      process.env.PATH = path;
    }
  });

  testWithPrograms(['ffmpeg'], 'leaves nothing behind in the scratch folder, taken or refused', () =>
    inFolder(async (folder) => {
      const options = { claimedExtension: 'm4a', scratchFolder: folder };
      const damaged = Buffer.from(fixture('tone.m4a')).fill(0xaa, 60, 900);
      expect(await inspectAudio(fixture('tone.m4a'), options)).toMatchObject({ ok: true });
      expect(await inspectAudio(damaged, options)).toMatchObject({ ok: false });
      expect(await readdir(folder)).toEqual([]);
    }),
  );

  test('that points to sound in another file is refused before ffmpeg sees it', async () => {
    const movie = withExternalData(fixture('tone.m4a'), '/srv/victim.m4a');
    const answer = await inspectAudio(movie, { claimedExtension: 'm4a' });
    expect(answer).toMatchObject({
      ok: false,
      reason: 'UNSUPPORTED',
      detail: expect.stringContaining('another file'),
    });
  });
});

/** Turns the file's own data reference into one by address, as QuickTime allows; same length, so that offsets hold. */
function withExternalData(movie: Buffer, path: string): Buffer {
  const at = movie.indexOf('url \0\0\0\x01', 'latin1');
  expect(at).toBeGreaterThan(0);
  const address = Buffer.from(`file://${path}\0`, 'latin1');
  const entry = Buffer.concat([Buffer.from('url \0\0\0\0', 'latin1'), address]);
  const changed = Buffer.concat([movie.subarray(0, at), entry, movie.subarray(at + 8)]);
  for (const box of ['url ', 'dref', 'dinf', 'minf', 'mdia', 'trak', 'moov']) {
    const start = changed.indexOf(box, 0, 'latin1') - 4;
    changed.writeUInt32BE(changed.readUInt32BE(start) + address.length, start);
  }
  return changed;
}
