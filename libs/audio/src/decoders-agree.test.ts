import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect } from '@jest/globals';
import { closeDecoders, inspectAudio } from './index.ts';
import { testWithPrograms } from './testing/test-with-programs.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-audio-test-'));
const at = (name: string) => join(folder, name);

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeDecoders();
});

/** 3.21 s: a loud first second, silence, a quiet end; so that a shifted waveform cannot pass for the right one. */
function makeSource(rate: number, channels: number): string {
  const path = at(`source-${rate}-${channels}.wav`);
  const tone = `sine=frequency=300:sample_rate=${rate}:duration=3.21`;
  const shape = "volume='if(lt(t,1),6,if(lt(t,2),0,1.5))':eval=frame";
  ffmpeg('-f', 'lavfi', '-i', tone, '-af', `asetnsamples=n=160:p=0,${shape}`, '-ac', String(channels), path);
  return path;
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: 'ignore' });
}

function ffmpeg(...args: string[]): void {
  run('ffmpeg', '-v', 'error', '-y', ...args);
}

const encoders: readonly (readonly [
  program: string,
  extension: string,
  encode: (from: string, to: string) => void,
])[] = [
  ['ffmpeg', 'flac', (from, to) => ffmpeg('-i', from, to)],
  ['ffmpeg', 'mp3', (from, to) => ffmpeg('-i', from, '-b:a', '96k', to)],
  ['ffmpeg', 'ogg', (from, to) => ffmpeg('-i', from, '-c:a', 'libvorbis', to)],
  ['ffmpeg', 'm4a', (from, to) => ffmpeg('-i', from, '-c:a', 'aac', to)],
  ['ffmpeg', 'wav', (from, to) => ffmpeg('-i', from, '-c:a', 'pcm_s24le', to)],
  ['ffmpeg', 'wav', (from, to) => ffmpeg('-i', from, '-c:a', 'pcm_f32le', to)],
  ['flac', 'flac', (from, to) => run('flac', '-s', '-f', '-o', to, from)],
  ['lame', 'mp3', (from, to) => run('lame', '--quiet', '-V', '4', from, to)],
  ['opusenc', 'opus', (from, to) => run('opusenc', '--quiet', from, to)],
  ['oggenc', 'oga', (from, to) => run('oggenc', '-Q', '-o', to, from)],
];

describe('real files of common programs', () => {
  for (const [rate, channels] of [
    [16_000, 1],
    [44_100, 2],
  ] as const) {
    for (const [index, [program, extension, encode]] of encoders.entries()) {
      const promise = `${program} .${extension} (${index}) at ${rate} Hz, ${channels} channels`;
      testWithPrograms(['ffmpeg', program], promise, async () => {
        const source = makeSource(rate, channels);
        const path = at(`${index}-${rate}.${extension}`);
        encode(source, path);
        const original = await inspectAudio(source, { claimedExtension: 'wav' });
        const facts = await inspectAudio(path, { claimedExtension: extension });
        if (!original.ok || !facts.ok) throw new Error(facts.ok ? 'source' : facts.detail);
        expect(original.durationMs).toBe(3210);
        expect(facts.channels).toBe(channels);
        expect(Math.abs(facts.durationMs - 3210)).toBeLessThanOrEqual(extension === 'm4a' ? 70 : 1);
        for (const window of [4, 10, 16, 24, 30, 36, 44, 50, 58]) {
          expect(Math.abs((facts.peaks[window] ?? 0) - (original.peaks[window] ?? 0))).toBeLessThan(20);
        }
      });
    }
  }
});
