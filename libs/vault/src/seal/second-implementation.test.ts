import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nobleOpen, nobleSeal } from '../testing/noble-seal.ts';
import { contentKey, patterned } from '../testing/test-keys.ts';
import { Opener } from './opener.ts';
import { cobblestone256, type SealProfile, stored64 } from './seal-profile.ts';
import { Sealer } from './sealer.ts';

const key = contentKey();

describe.each<[string, SealProfile]>([
  ['the stored format', stored64],
  ['Cobblestone-256', cobblestone256],
])('%s, against @noble/ciphers and @noble/hashes', (_, profile) => {
  const length = fc.oneof(
    fc.nat(3 * profile.chunkLength),
    fc.constantFrom(
      0,
      1,
      profile.chunkLength - 1,
      profile.chunkLength,
      profile.chunkLength + 1,
      2 * profile.chunkLength,
    ),
  );

  test('the other implementation opens what ours sealed', () => {
    fc.assert(
      fc.property(length, (plainLength) => {
        const plaintext = patterned(plainLength);
        const sealer = new Sealer(key, profile);
        const sealed = Buffer.concat([...sealer.push(plaintext), ...sealer.final()]);
        expect(Buffer.from(nobleOpen(key, sealed, profile)).equals(plaintext)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('ours opens what the other sealed', () => {
    fc.assert(
      fc.property(length, (plainLength) => {
        const plaintext = patterned(plainLength);
        const opener = new Opener(key, profile);
        const sealed = nobleSeal(key, randomBytes(24), plaintext, profile);
        expect(Buffer.concat([...opener.push(sealed), ...opener.final()]).equals(plaintext)).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  test('with the same salt both write the same bytes', () => {
    const salt = randomBytes(24);
    const plaintext = patterned(profile.chunkLength + 5);
    const sealer = new Sealer(key, profile, salt);
    const sealed = Buffer.concat([...sealer.push(plaintext), ...sealer.final()]);
    expect(sealed.equals(nobleSeal(key, salt, plaintext, profile))).toBe(true);
  });
});

test('an object of one profile does not open under the other', () => {
  const opener = new Opener(key, stored64);
  expect(() => opener.push(nobleSeal(key, randomBytes(24), patterned(10), cobblestone256))).toThrow(
    expect.objectContaining({ code: 'not-authentic' }),
  );
});
