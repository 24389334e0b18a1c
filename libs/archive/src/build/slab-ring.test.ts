import { expect, test } from '@jest/globals';
import { SlabRing, slabField } from './slab-ring.ts';

test('a made slab is given to one claimant alone, oldest first, also when its slot holds another slab later', () => {
  const ring = SlabRing.take(2, 64);
  const other = new SlabRing(ring.memory);
  expect(ring.claim(0)).toBeUndefined();
  for (let slab = 0; slab < 5; slab += 1) {
    ring.done(slab, slabField.made);
    const claimed = [other.claim(0), ring.claim(0), other.claim(slab), ring.claim(slab + 1)];
    expect(claimed).toEqual([slab, undefined, undefined, undefined]);
  }
});

test('a slab that is made out of turn waits for the one before it', () => {
  const ring = SlabRing.take(4, 64);
  ring.done(1, slabField.made);
  expect(ring.claim(0)).toBeUndefined();
  ring.done(0, slabField.made);
  expect([ring.claim(0), ring.claim(0), ring.claim(0)]).toEqual([0, 1, undefined]);
});

test('nobody claims a slab that failed, and who waits for it hears of it', () => {
  const ring = SlabRing.take(2, 64);
  ring.done(0, slabField.made);
  ring.fail(0);
  expect(ring.claim(0)).toBeUndefined();
  expect(() => ring.wait(0, slabField.written)).toThrow('a slab could not be made');
});
