import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { type AudioFormat, type AudioRegion, closeDecoders, proveRedaction, redactAudio } from '../index.ts';
import { fixture } from '../testing/fixture.ts';
import { testWithPrograms } from '../testing/test-with-programs.ts';

let folder: string;
let outputPath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rightful-redact-test-'));
  outputPath = join(folder, 'copy');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(closeDecoders);

const MIDDLE = [{ startMs: 200, endMs: 400 }];

async function withoutPrograms<T>(work: () => Promise<T>): Promise<T> {
  const path = process.env.PATH;
  process.env.PATH = '';
  try {
    return await work();
  } finally {
    process.env.PATH = path;
  }
}

async function redacted(name: string, format: AudioFormat, regions: readonly AudioRegion[]) {
  const original = fixture(name);
  await redactAudio(original, { format, regions, outputPath, scratchFolder: folder });
  const copy = readFileSync(outputPath);
  return { copy, proof: await proveRedaction(original, copy, { format, regions, scratchFolder: folder }) };
}

describe('WAV, without any program', () => {
  test.each<[string, number, number]>([
    ['tone.wav', 2, 0],
    ['tone-alaw.wav', 1, 0xd5],
    ['tone-mulaw.wav', 1, 0xff],
  ])('%s is silent inside and the same bytes outside', (name, bytesPerSample, silent) =>
    withoutPrograms(async () => {
      const { copy, proof } = await redacted(name, 'wav', MIDDLE);
      const original = fixture(name);
      const sound = original.subarray(original.indexOf('data') + 8).subarray(0, 4_800 * bytesPerSample);
      const [from, to] = [1_600 * bytesPerSample, 3_200 * bytesPerSample];
      const kept = copy.subarray(44);
      expect(kept.subarray(0, from)).toEqual(sound.subarray(0, from));
      expect(kept.subarray(from, to)).toEqual(Buffer.alloc(to - from, silent));
      expect(kept.subarray(to)).toEqual(sound.subarray(to));
      expect(proof).toMatchObject({
        sampleCount: 4_800,
        regionCount: 1,
        outsideDb: Number.POSITIVE_INFINITY,
      });
    }),
  );

  test('another format is refused in words that say what to install', () =>
    withoutPrograms(async () => {
      const asked = redactAudio(fixture('tone.mp3'), { format: 'mp3', regions: MIDDLE, outputPath });
      await expect(asked).rejects.toMatchObject({
        failure: 'no-ffmpeg',
        message: expect.stringContaining('apt'),
      });
      expect(existsSync(outputPath)).toBe(false);
    }));

  test('nothing but the sound comes along', async () => {
    const note = Buffer.from('LIST\x18\0\0\0INFOIART\x0c\0\0\0Ada Example\0', 'latin1');
    const tagged = Buffer.concat([fixture('tone.wav'), note]);
    await redactAudio(tagged, { format: 'wav', regions: MIDDLE, outputPath });
    expect(readFileSync(outputPath).includes('Ada')).toBe(false);
  });

  test.each<[string, AudioRegion[], number]>([
    ['the first sample', [{ startSample: 0, endSample: 1 }], 1],
    ['the last sample', [{ startSample: 4_799, endSample: 4_800 }], 1],
    ['longer than the recording', [{ startMs: 0, endMs: 60_000 }], 4_800],
    [
      'overlapping and touching',
      [
        { startMs: 10, endMs: 20 },
        { startMs: 15, endMs: 30 },
        { startMs: 30, endMs: 40 },
      ],
      240,
    ],
    ['to the end, as the length is told', [{ startMs: 599.5, endMs: 600 }], 4],
  ])('%s', async (_what, regions, silent) => {
    const { copy, proof } = await redacted('tone.wav', 'wav', regions);
    const original = fixture('tone.wav');
    let changed = 0;
    for (let at = 44; at < original.length; at += 2) {
      if (copy.readInt16LE(at) === 0) changed += 1;
      else expect(copy.readInt16LE(at)).toBe(original.readInt16LE(at));
    }
    expect(changed).toBeGreaterThanOrEqual(silent);
    expect(changed).toBeLessThan(silent + 60);
    expect(proof.regionCount).toBe(1);
  });
});

describe.each<[string, AudioFormat]>([
  ['tone.flac', 'flac'],
  ['tone.mp3', 'mp3'],
  ['tone.opus', 'ogg'],
  ['tone.ogg', 'ogg'],
  ['tone.m4a', 'm4a'],
])('%s', (name, format) => {
  testWithPrograms(['ffmpeg'], 'is silent inside, as long as before, and nothing lies about', async () => {
    const { proof } = await redacted(name, format, MIDDLE);
    expect(proof.edgeResidue).toBeLessThan(0.05);
    expect(proof.outsideDb).toBeGreaterThan(12);
    expect(readdirSync(folder)).toEqual(['copy']);
  });

  testWithPrograms(
    ['ffmpeg'],
    'is not proven by itself, nor by a copy that is silent elsewhere',
    async () => {
      const original = fixture(name);
      const unproven = { failure: 'not-proven' };
      await expect(proveRedaction(original, original, { format, regions: MIDDLE })).rejects.toMatchObject(
        unproven,
      );
      await redactAudio(original, { format, regions: [{ startMs: 210, endMs: 410 }], outputPath });
      const shifted = readFileSync(outputPath);
      await expect(proveRedaction(original, shifted, { format, regions: MIDDLE })).rejects.toMatchObject(
        unproven,
      );
    },
  );
});

testWithPrograms(
  ['ffmpeg'],
  'a copy that ffmpeg turned down frame by frame is not proven, however quiet',
  async () => {
    const voice = join(folder, 'tone.wav');
    writeFileSync(voice, fixture('tone.wav'));
    for (const volume of ['0', '0.01']) {
      const leaky = join(folder, 'leaky.wav');
      const filter = `volume=enable='between(t,0.2,0.4)':volume=${volume}`;
      spawnSync('ffmpeg', ['-v', 'error', '-y', '-i', voice, '-af', filter, leaky]);
      await expect(proveRedaction(voice, leaky, { format: 'wav', regions: MIDDLE })).rejects.toMatchObject({
        failure: 'not-proven',
      });
    }
  },
);

test.each<[string, unknown]>([
  ['no regions', []],
  ['no list', 'all'],
  ['a region of nothing', [null]],
  ['a region without an end', [{ startMs: 0 }]],
  ['text', [{ startMs: '0', endMs: '9' }]],
  ['no number', [{ startMs: Number.NaN, endMs: 9 }]],
  ['no end at all', [{ startMs: 0, endMs: Number.POSITIVE_INFINITY }]],
  ['half a sample', [{ startSample: 0.5, endSample: 9 }]],
  ['one that runs backwards beside one that does not', [...MIDDLE, { startMs: 9, endMs: 5 }]],
  ['one behind the end', [{ startMs: 600, endMs: 700 }]],
  ['too many', Array.from({ length: 2_001 }, () => ({ startMs: 0, endMs: 5 }))],
])('%s is refused and leaves no copy', async (_what, regions) => {
  const options = { format: 'wav', regions: regions as AudioRegion[], outputPath } as const;
  await expect(redactAudio(fixture('tone.wav'), options)).rejects.toMatchObject({ failure: 'bad-regions' });
  expect(existsSync(outputPath)).toBe(false);
});

test('what is there is never written over', async () => {
  writeFileSync(outputPath, 'something');
  const asked = redactAudio(fixture('tone.wav'), { format: 'wav', regions: MIDDLE, outputPath });
  await expect(asked).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(outputPath, 'utf8')).toBe('something');
});
