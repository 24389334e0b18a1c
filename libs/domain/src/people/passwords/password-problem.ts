import { COMMON_PASSWORDS } from './common-passwords.ts';

export const PASSWORD_LENGTH = { min: 12, max: 256 } as const;
const SEQUENCES = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
];
const SUBSTITUTES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

export type PasswordProblem =
  | 'PASSWORD_TOO_SHORT'
  | 'PASSWORD_TOO_LONG'
  | 'PASSWORD_TOO_COMMON'
  | 'PASSWORD_NAMES_YOU';

/** Why this cannot be somebody's new password; undefined when it can. Length counts characters, not bytes. */
export function passwordProblem(password: string, email: string): PasswordProblem | undefined {
  const characters = [...password.normalize('NFKC')];
  if (characters.length < PASSWORD_LENGTH.min) return 'PASSWORD_TOO_SHORT';
  if (characters.length > PASSWORD_LENGTH.max) return 'PASSWORD_TOO_LONG';
  const plain = characters.join('').toLowerCase();
  if (isPattern(plain) || isCommon(plain)) return 'PASSWORD_TOO_COMMON';
  const [name = ''] = email.toLowerCase().split('@');
  if (name.length >= 4 && plain.replaceAll(name, '').length < 8) return 'PASSWORD_NAMES_YOU';
  return undefined;
}

/** One short piece over and over, or a row of the keyboard, forwards or backwards. */
function isPattern(plain: string): boolean {
  if (new Set(plain).size < 5 || /^(.{1,6})\1+.{0,5}$/su.test(plain)) return true;
  const backwards = [...plain].reverse().join('');
  return SEQUENCES.some(
    (sequence) => (sequence + sequence).includes(plain) || (sequence + sequence).includes(backwards),
  );
}

/** On the list as it stands, or once digits and signs are read as the letters they stand for or cut off the ends. */
function isCommon(plain: string): boolean {
  const word = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const spelled = [...plain].map((character) => SUBSTITUTES[character] ?? character).join('');
  const spelledWord = [...word].map((character) => SUBSTITUTES[character] ?? character).join('');
  return [plain, word, spelled, spelledWord].some((one) =>
    COMMON_PASSWORDS.has(one.replace(/[^\p{L}\p{N}]/gu, '')),
  );
}
