import { expect, test } from '@jest/globals';
import { toCsv } from './to-csv.ts';

test('cells are quoted where they must be, and what is hidden is empty', () => {
  expect(
    toCsv(
      ['a', 'b'],
      [
        ['x, "y"', 1],
        ['', null],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"x, ""y""",1\r\n,\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', ' =1+1', '\uff1d1+1', '\t=1'])('%s is no formula', (text) => {
  expect(toCsv(['a'], [[text]])).toContain(`'${text}`);
});
