import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { closeDecoders, inspectAudio } from './index.ts';
import { fixture } from './testing/fixture.ts';
import { testWithPrograms } from './testing/test-with-programs.ts';

afterAll(closeDecoders);

const withoutPrograms = [
  ['tone.wav', 'wav', 'pcm_s16le', 8000],
  ['tone-alaw.wav', 'wav', 'pcm_alaw', 8000],
  ['tone-mulaw.wav', 'wav', 'pcm_mulaw', 8000],
  ['tone.flac', 'flac', 'flac', 8000],
  ['tone.mp3', 'mp3', 'mp3', 16000],
  ['tone.opus', 'ogg', 'opus', 48000],
  ['tone.ogg', 'ogg', 'vorbis', 8000],
] as const;

describe('a whole recording', () => {
  for (const [name, format, codec, sampleRate] of withoutPrograms) {
    test(`${name} is measured by its decoded samples`, async () => {
      const facts = await inspectAudio(fixture(name), { claimedExtension: name.split('.')[1] as string });
      if (!facts.ok) throw new Error(facts.detail);
      const { peaks, ...rest } = facts;
      expect(rest).toMatchObject({
        format,
        codec,
        sampleRate,
        channels: 1,
        durationMs: 600,
        peakWindowMs: 50,
      });
      expect(peaks).toHaveLength(12);
      for (const peak of peaks) expect(Math.abs(peak - 128)).toBeLessThan(14);
    });
  }

  for (const name of ['tone.m4a', 'tone-faststart.m4a']) {
    testWithPrograms(
      ['ffmpeg'],
      `${name} is decoded by the boxed ffmpeg, from a buffer and from a file`,
      async () => {
        const folder = await mkdtemp(join(tmpdir(), 'rightful-audio-test-'));
        try {
          const path = join(folder, 'upload');
          await writeFile(path, fixture(name));
          const options = { claimedExtension: '.M4A', scratchFolder: folder };
          const facts = await inspectAudio(path, options);
          expect(facts).toMatchObject({
            ok: true,
            format: 'm4a',
            codec: 'aac',
            sampleRate: 8000,
            channels: 1,
          });
          expect(facts).toMatchObject({ durationMs: 640, mediaType: 'audio/mp4' });
          expect(await inspectAudio(fixture(name), options)).toEqual(facts);
        } finally {
          await rm(folder, { recursive: true });
        }
      },
    );
  }

  test('FLAC that ends in silence is decoded to its last frame', async () => {
    const facts = await inspectAudio(fixture('tone-and-silence.flac'), { claimedExtension: 'flac' });
    expect(facts).toMatchObject({ ok: true, durationMs: 1500 });
  });

  test('from a path and from a buffer gives the same, and leaves the buffer whole', async () => {
    const bytes = fixture('tone.flac');
    const path = new URL('../fixtures/tone.flac', import.meta.url).pathname;
    const options = { claimedExtension: 'flac' };
    expect(await inspectAudio(bytes, options)).toEqual(await inspectAudio(path, options));
    expect(bytes).toEqual(fixture('tone.flac'));
  });

  test('many at once each get their own answer', async () => {
    const answers = await Promise.all(
      Array.from(
        { length: 24 },
        (_, i) => withoutPrograms[i % withoutPrograms.length] as (typeof withoutPrograms)[0],
      ).map(async ([name, , codec]) => {
        const facts = await inspectAudio(fixture(name), { claimedExtension: name.split('.')[1] as string });
        return facts.ok && facts.codec === codec;
      }),
    );
    expect(answers).toEqual(answers.map(() => true));
  });
});

describe('what is no fault of the content rejects', () => {
  test('a missing file keeps the error code of the file system', async () => {
    await expect(inspectAudio('/nowhere/at/all.wav', { claimedExtension: 'wav' })).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test('a buffer above 32 MB is to be given as a file', async () => {
    await expect(inspectAudio(new Uint8Array(33 * 1024 * 1024), { claimedExtension: 'wav' })).rejects.toThrow(
      RangeError,
    );
  });
});

describe('limits', () => {
  test('a recording longer than allowed is TOO_LONG', async () => {
    for (const name of ['tone.wav', 'tone.mp3', 'tone.opus', 'tone.flac']) {
      const claimedExtension = name.split('.')[1] as string;
      const answer = await inspectAudio(fixture(name), { claimedExtension, maxDurationMs: 500 });
      expect(answer).toMatchObject({ ok: false, reason: 'TOO_LONG' });
    }
  });

  testWithPrograms(['ffmpeg'], 'so is an M4A file', async () => {
    const answer = await inspectAudio(fixture('tone.m4a'), { claimedExtension: 'm4a', maxDurationMs: 500 });
    expect(answer).toMatchObject({ ok: false, reason: 'TOO_LONG' });
  });

  test('a decoder that takes too long is stopped, and the next file is decoded all the same', async () => {
    const late = await inspectAudio(fixture('tone.ogg'), { claimedExtension: 'ogg', timeLimitMs: 0 });
    expect(late).toMatchObject({ ok: false, reason: 'DECODE_FAILED' });
    expect(await inspectAudio(fixture('tone.ogg'), { claimedExtension: 'ogg' })).toMatchObject({ ok: true });
  });
});
