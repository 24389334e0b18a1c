import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { encodeParts } from './encode-parts.ts';

test('no two different lists of parts give the same bytes', () => {
  const list = fc.array(fc.uint8Array({ maxLength: 6 }), { maxLength: 4 });
  fc.assert(
    fc.property(list, list, (left, right) => {
      const same =
        JSON.stringify(left.map(String)) === JSON.stringify(right.map(String)) &&
        left.length === right.length;
      expect(encodeParts(left).equals(encodeParts(right))).toBe(same);
    }),
    { numRuns: 2000 },
  );
});

test('moving a byte from one part to the next changes the encoding', () => {
  expect(encodeParts(['ab', 'c'])).not.toEqual(encodeParts(['a', 'bc']));
  expect(encodeParts(['ab'])).not.toEqual(encodeParts(['ab', '']));
});

test('the encoding is fixed: lengths in four bytes, big end first', () => {
  expect(encodeParts(['ab', 258, Uint8Array.of(7)]).toString('hex')).toBe(
    '00000002' + '6162' + '00000004' + '00000102' + '00000001' + '07',
  );
});

test.each([-1, 1.5, 2 ** 32, Number.NaN])('refuses the number %p', (value) => {
  expect(() => encodeParts([value])).toThrow(RangeError);
});
