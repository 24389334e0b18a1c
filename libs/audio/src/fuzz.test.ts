import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { audioFormats, closeDecoders, inspectAudio, refusalReasons } from './index.ts';
import { fixture } from './testing/fixture.ts';

afterAll(closeDecoders);

const magics = [
  '',
  'RIFF\x24\x08\0\0WAVEfmt ',
  'RF64\xff\xff\xff\xffWAVEds64',
  'fLaC\0\0\0\x22',
  'OggS\0\x02',
];
const moreMagics = [
  '\xff\xfb\x90\x64',
  'ID3\x04\0\0\0\0\0\x10',
  '\0\0\0\x1cftypM4A ',
  '\x1aE\xdf\xa3',
  '#!AMR',
];

/** Always a verdict: sound that was decoded and is described in bounds, or a reason from the list. */
async function expectVerdict(bytes: Uint8Array, claimedExtension: string): Promise<void> {
  const answer = await inspectAudio(bytes, { claimedExtension, timeLimitMs: 15_000 });
  if (!answer.ok) {
    expect(refusalReasons).toContain(answer.reason);
    expect(answer.detail).toMatch(/^[A-Za-z].*\.$/);
    return;
  }
  expect(answer.durationMs).toBeGreaterThan(0);
  expect(answer.peaks.length).toBeLessThanOrEqual(4000);
  expect(answer.peaks.length).toBe(Math.ceil(answer.durationMs / answer.peakWindowMs) || 1);
}

describe('whatever comes in, a verdict comes out', () => {
  test('random bytes, behind a known beginning or none', async () => {
    const input = fc.record({
      magic: fc.constantFrom(...magics, ...moreMagics),
      rest: fc.uint8Array({ maxLength: 3000 }),
      claimed: fc.constantFrom(...audioFormats, 'opus', '', 'txt'),
    });
    await fc.assert(
      fc.asyncProperty(input, ({ magic, rest, claimed }) =>
        expectVerdict(Buffer.concat([Buffer.from(magic, 'latin1'), rest]), claimed),
      ),
      { numRuns: 300 },
    );
  });

  for (const name of [
    'tone.wav',
    'tone.flac',
    'tone.mp3',
    'tone.opus',
    'tone.ogg',
    'tone-faststart.m4a',
    'tone.m4a',
  ]) {
    const whole = fixture(name);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));

    test(`${name} with bytes changed`, async () => {
      const changes = fc.array(change, { minLength: 1, maxLength: 12 });
      await fc.assert(
        fc.asyncProperty(changes, async (list) => {
          const bytes = Buffer.from(whole);
          for (const [at, value] of list) bytes[at] = value;
          await expectVerdict(bytes, name.split('.')[1] as string);
        }),
        { numRuns: name.endsWith('m4a') ? 25 : 80 },
      );
    });
  }

  for (const name of ['tone.flac', 'tone.opus', 'tone.ogg']) {
    test(`${name} with one bit of its sound changed is refused: its checksums tell`, async () => {
      const whole = fixture(name);
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: Math.floor(whole.length / 2), max: whole.length - 1 }),
          fc.nat(7),
          async (at, bit) => {
            const bytes = Buffer.from(whole);
            bytes[at] = (bytes[at] as number) ^ (1 << bit);
            expect(
              await inspectAudio(bytes, { claimedExtension: name.split('.')[1] as string }),
            ).toMatchObject({ ok: false });
          },
        ),
        { numRuns: 60 },
      );
    });
  }
});
