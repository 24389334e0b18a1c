import { expect, test } from '@jest/globals';
import { passwordProblem } from './password-problem.ts';

const EMAIL = 'ada.lovelace@people.example';

test.each([
  ['elevenchars', 'PASSWORD_TOO_SHORT'],
  ['ö'.repeat(11), 'PASSWORD_TOO_SHORT'],
  ['🎙️x'.repeat(120), 'PASSWORD_TOO_LONG'],
  ['x7'.repeat(129), 'PASSWORD_TOO_LONG'],
  ['aaaaaaaaaaaaaaaa', 'PASSWORD_TOO_COMMON'],
  ['abcabcabcabcabc', 'PASSWORD_TOO_COMMON'],
  ['123456789012', 'PASSWORD_TOO_COMMON'],
  ['qwertyuiopasdf', 'PASSWORD_TOO_COMMON'],
  ['fdsapoiuytrewq', 'PASSWORD_TOO_COMMON'],
  ['QWERTZuiopasdf', 'PASSWORD_TOO_COMMON'],
  ['Password12345', 'PASSWORD_TOO_COMMON'],
  ['P@ssw0rd!2024', 'PASSWORD_TOO_COMMON'],
  ['correct horse battery staple', 'PASSWORD_TOO_COMMON'],
  ['1q2w3e4r5t6y', 'PASSWORD_TOO_COMMON'],
  ['Sonnenschein1!', 'PASSWORD_TOO_COMMON'],
  ['ada.lovelace1!', 'PASSWORD_NAMES_YOU'],
  ['teal kettle at dawn', undefined],
  ['grüne Teekanne am Morgen', undefined],
  ['ada.lovelace likes teal kettles', undefined],
])('%j: %s', (password, problem) => {
  expect(passwordProblem(password, EMAIL)).toBe(problem);
});

test('spaces and every script count as characters', () => {
  expect(passwordProblem('青いやかんは夜明けに鳴る', EMAIL)).toBeUndefined();
});
