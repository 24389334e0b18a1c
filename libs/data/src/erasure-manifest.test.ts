import { describe, expect, test } from '@jest/globals';
import { entities } from './entities/index.ts';
import { erasureManifest } from './erasure-manifest.ts';

const isWhole = (treatment: object): boolean =>
  ['erase', 'pseudonym', 'keep'].some((word) => word in treatment);
const all = entities('sqlite').map(({ options }) => options);

test('every table is named, and no other', () => {
  expect(Object.keys(erasureManifest).sort()).toEqual(all.map(({ name }) => name).sort());
});

describe('every column is decided', () => {
  test.each(all.map((options) => [options.name, options] as const))('%s', (name, options) => {
    const treatment = erasureManifest[name] ?? {};
    if (isWhole(treatment)) return;
    expect(Object.keys(treatment).sort()).toEqual(Object.keys(options.columns).sort());
    for (const column of Object.values(treatment)) expect(isWhole(column)).toBe(true);
  });
});

test('what is sealed or free text of a person is never kept', () => {
  for (const [table, treatment] of Object.entries(erasureManifest)) {
    if (isWhole(treatment)) continue;
    for (const [column, decided] of Object.entries(treatment)) {
      if (/sealed|note|email|name$|transcript/i.test(column))
        expect([table, column, 'keep' in decided]).toEqual([table, column, false]);
    }
  }
});
