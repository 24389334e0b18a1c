import { expect, test } from '@jest/globals';
import { hashPassword, passwordFits } from './password-hash.ts';

test('a password fits its own hash only', async () => {
  const hash = await hashPassword('teal kettle at dawn');
  expect(await passwordFits('teal kettle at dawn', hash)).toBe(true);
  expect(await passwordFits('teal kettle at dusk', hash)).toBe(false);
  expect(await passwordFits('', hash)).toBe(false);
});

test('argon2id at OWASP strength, salted', async () => {
  const [one, other] = await Promise.all([
    hashPassword('teal kettle at dawn'),
    hashPassword('teal kettle at dawn'),
  ]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(other);
});

test('composed and decomposed characters are one password', async () => {
  const hash = await hashPassword('gr\u00fcne Teekanne');
  expect(await passwordFits('gru\u0308ne Teekanne', hash)).toBe(true);
});

test('nobody’s password never fits, not even the decoy', async () => {
  expect(await passwordFits('nobody has this password', null)).toBe(false);
});
