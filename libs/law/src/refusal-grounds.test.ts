import { expect, test } from '@jest/globals';
import { REFUSAL_GROUND_CODES, refusalGround, refusalGroundsOf } from './refusal-grounds.ts';

const RIGHTS = ['access', 'portability', 'rectification', 'erasure', 'restriction', 'objection'] as const;

test('each right is refused on a closed list of grounds, each in three languages and with its place in the law', () => {
  for (const right of RIGHTS) {
    const grounds = refusalGroundsOf(right, 'gdpr');
    expect(new Set(grounds.map(({ code }) => code)).size).toBe(grounds.length);
    for (const { text, place } of grounds) {
      expect(place).toMatch(/^Art\. \d/);
      expect(Object.values(text).every((words) => words.length > 10)).toBe(true);
    }
  }
});

test('no ground is there that nothing is refused on, and none of another right counts', () => {
  const used = new Set(RIGHTS.flatMap((right) => refusalGroundsOf(right, 'gdpr').map(({ code }) => code)));
  expect([...used].sort()).toEqual([...REFUSAL_GROUND_CODES].sort());
  expect(refusalGround('COMPELLING_GROUNDS', 'access', 'gdpr')).toBeNull();
  expect(refusalGround('toString', 'access', 'gdpr')).toBeNull();
});

test('another law is not cited by articles of the GDPR', () => {
  expect(refusalGround('MANIFESTLY_EXCESSIVE', 'access', 'uk-gdpr')?.place).toBe('Art. 12(5)(b)');
  expect(refusalGround('MANIFESTLY_EXCESSIVE', 'access', 'ccpa')?.place).not.toMatch(/12\(5\)/);
});

test('where a law has no such right, its refusal names no place', () => {
  const places = (['restriction', 'objection'] as const).flatMap((right) =>
    refusalGroundsOf(right, 'ccpa').map(({ place }) => place),
  );
  expect(new Set(places)).toEqual(new Set([null]));
});
