import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cue } from './cue.ts';
import { cutTranscript } from './cut-transcript.ts';

const cues: Cue[] = [0, 1, 2, 3].map((at) => ({
  startMs: at * 1_000,
  endMs: at * 1_000 + 900,
  text: `word${at}`,
}));

test.each<[string, [number, number][], string]>([
  ['in the middle of one', [[1_100, 1_200]], 'word0\n[…]\nword2\nword3'],
  ['from one into the next', [[1_800, 2_100]], 'word0\n[…]\nword3'],
  ['between two, touching the first', [[900, 950]], '[…]\nword1\nword2\nword3'],
  ['between two', [[920, 980]], 'word0\nword1\nword2\nword3'],
  ['all of it', [[0, 99_999]], '[…]'],
  [
    'two parts',
    [
      [0, 10],
      [3_000, 3_010],
    ],
    '[…]\nword1\nword2\n[…]',
  ],
])('%s', (_what, regions, text) => {
  const muted = regions.map(([startMs, endMs]) => ({ startMs, endMs }));
  expect(cutTranscript(cues, muted)).toBe(text);
});

test('a word stands in it when, and only when, no muted millisecond is one of its own', () => {
  const span = fc
    .tuple(fc.nat(2_000), fc.integer({ min: 1, max: 400 }))
    .map(([startMs, ms]) => ({ startMs, endMs: startMs + ms }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 12 }), fc.array(span, { maxLength: 5 }), (spoken, muted) => {
      const said = spoken.map((one, number) => ({ ...one, text: `<${number}>` }));
      const text = cutTranscript(said, muted);
      for (const { startMs, endMs, text: word } of said) {
        let apart = true;
        for (let ms = startMs; ms <= endMs; ms += 1)
          if (muted.some((region) => ms >= region.startMs && ms <= region.endMs)) apart = false;
        expect(text.includes(word)).toBe(apart);
      }
    }),
  );
});
