import { expect, test } from '@jest/globals';
import { acceptedTotpStep, totpCode, totpInvitation, totpStep } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');

/** RFC 6238, appendix B, SHA-1, the last six of its eight digits. */
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at %d s the code is %s', (seconds, code) => {
  const at = new Date(seconds * 1000);
  expect(totpCode(SECRET, totpStep(at))).toBe(code);
  expect(acceptedTotpStep(SECRET, code, at)).toBe(totpStep(at));
});

test('a clock may be one step off, not two', () => {
  const at = new Date('2018-05-12T12:15:03.000Z');
  const step = totpStep(at);
  const accepted = [-2, -1, 0, 1, 2].map((delta) =>
    acceptedTotpStep(SECRET, totpCode(SECRET, step + delta), at),
  );
  expect(accepted).toEqual([undefined, step - 1, step, step + 1, undefined]);
});

test.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '000000; --'])('%j is no code', (code) => {
  expect(acceptedTotpStep(SECRET, code, new Date(0))).toBeUndefined();
});

test('spaces between the digits do not matter', () => {
  expect(acceptedTotpStep(SECRET, '287 082', new Date(59_000))).toBe(1);
});

test('the invitation carries issuer, person and secret', () => {
  const { secret, uri } = totpInvitation(SECRET, 'Klangwärts', 'ada@people.example');
  expect(secret).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  expect(uri).toMatch(/^otpauth:\/\/totp\/Klangw%C3%A4rts:ada%40people\.example\?/);
  expect(uri).toContain(`secret=${secret}`);
});
