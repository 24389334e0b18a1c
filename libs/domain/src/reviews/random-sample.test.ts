import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { idFromBytes, type RecordingId } from '@rightful/policy';
import { RandomSample } from './random-sample.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();
const recordedAt = new Date('2018-05-12T12:00:00Z');
const ids = Array.from({ length: 500 }, (_, number) =>
  idFromBytes('recording', digest(`recording ${number}`).subarray(0, 16)),
);

function draw(seed: string, size: number, from: readonly RecordingId[] = ids): RecordingId[] {
  const sample = new RandomSample(digest(seed), size);
  for (const id of from) sample.add({ id, recordedAt });
  return sample.drawn().map(({ id }) => id);
}

test('whoever knows the seed draws the same ones again, in whatever order they come', () => {
  expect(draw('a', 12)).toHaveLength(12);
  expect(draw('a', 12, [...ids].reverse())).toEqual(draw('a', 12));
  expect(draw('b', 12)).not.toEqual(draw('a', 12));
});

test('fewer than wanted are all drawn', () => {
  expect(new Set(draw('a', 12, ids.slice(0, 5)))).toEqual(new Set(ids.slice(0, 5)));
});

test('one more recording changes at most one of those that are drawn', () => {
  const before = draw('a', 12, ids.slice(0, 499));
  const after = draw('a', 12);
  expect(before.filter((id) => !after.includes(id)).length).toBeLessThanOrEqual(1);
});

test('over many seeds each has the same chance', () => {
  const times = new Map<RecordingId, number>();
  for (let seed = 0; seed < 2_000; seed += 1) {
    for (const id of draw(`seed ${seed}`, 10, ids.slice(0, 50))) times.set(id, (times.get(id) ?? 0) + 1);
  }
  // Each is expected 400 times; the variance is 320, and chi-square of 49 degrees stays below 94 but once in 10,000.
  const chiSquare = ids.slice(0, 50).reduce((sum, id) => sum + ((times.get(id) ?? 0) - 400) ** 2 / 320, 0);
  expect(chiSquare).toBeLessThan(94);
});
