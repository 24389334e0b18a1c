import { expect, test } from '@jest/globals';
import { newId } from '@rightful/policy';
import { newRecoveryCode, recoveryCodeHash } from './recovery-code.ts';

const ADA = newId('account', new Date(0));
const BEN = newId('account', new Date(0));

test('a code is four groups of four, never the same twice', () => {
  const codes = Array.from({ length: 1_000 }, newRecoveryCode);
  expect(codes.every((code) => /^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(1_000);
});

test('a code is found however it is typed, for its own account only', () => {
  const hash = recoveryCodeHash(ADA, '7q2m-0kzf-x8wd-1n3t');
  expect(recoveryCodeHash(ADA, ' 7Q2M OKZF X8WD LN3T ')).toEqual(hash);
  expect(recoveryCodeHash(BEN, '7q2m-0kzf-x8wd-1n3t')).not.toEqual(hash);
});

test.each(['', '123456', '7q2m-0kzf-x8wd', '7q2m-0kzf-x8wd-1n3u', '7q2m-0kzf-x8wd-1n3t-1'])(
  '%j is no code',
  (code) => {
    expect(recoveryCodeHash(ADA, code)).toBeUndefined();
  },
);
