import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DemoFormat } from './script.ts';
import type { Voice } from './voices.ts';

const encoders: Readonly<Record<DemoFormat, readonly string[]>> = {
  opus: ['-c:a', 'libopus', '-b:a', '18k', '-application', 'voip', '-f', 'opus'],
  ogg: ['-c:a', 'libvorbis', '-q:a', '0', '-f', 'ogg'],
  mp3: ['-c:a', 'libmp3lame', '-b:a', '32k', '-f', 'mp3'],
  flac: ['-c:a', 'flac', '-compression_level', '8', '-f', 'flac'],
  wav: ['-c:a', 'pcm_s16le', '-f', 'wav'],
  m4a: ['-c:a', 'aac', '-b:a', '32k', '-movflags', '+faststart', '-f', 'ipod'],
};

/** Lets espeak-ng say the text and ffmpeg store it: 16 kHz, mono, a breath of silence before and after, no metadata. */
export function synthesise(text: string, voice: Voice, format: DemoFormat, path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-voice-'));
  try {
    const spoken = join(folder, 'spoken.wav');
    const manner = ['-v', voice.voice, '-p', String(voice.pitch), '-s', String(voice.speed), '-a', '130'];
    execFileSync('espeak-ng', [...manner, '-w', spoken, text]);
    const shape = ['-af', 'adelay=180,apad=pad_dur=0.25,highpass=f=80', '-ar', '16000', '-ac', '1'];
    const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
    execFileSync('ffmpeg', [
      '-v',
      'error',
      '-y',
      '-i',
      spoken,
      ...shape,
      ...plain,
      ...encoders[format],
      path,
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
