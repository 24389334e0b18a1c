import { expect, test } from '@jest/globals';
import { answerRange } from './byte-range.ts';

const etag = '"digest"';
const whole = { kind: 'whole' };
const none = { kind: 'unsatisfiable' };
const part = (start: number, end: number) => ({ kind: 'part', start, end });

test.each([
  [undefined, undefined, whole],
  ['bytes=0-0', undefined, part(0, 1)],
  ['bytes=0-', undefined, part(0, 100)],
  ['bytes=10-19', undefined, part(10, 20)],
  ['bytes=99-', undefined, part(99, 100)],
  ['bytes=90-500', undefined, part(90, 100)],
  ['bytes=-10', undefined, part(90, 100)],
  ['bytes=-500', undefined, part(0, 100)],
  ['bytes= 5-6 ', undefined, part(5, 7)],
  ['bytes=100-', undefined, none],
  ['bytes=500-600', undefined, none],
  ['bytes=-0', undefined, none],
  ['bytes=6-5', undefined, whole],
  ['bytes=-', undefined, whole],
  ['bytes=0-1,5-6', undefined, whole],
  ['bytes=a-b', undefined, whole],
  ['bytes=0x1-2', undefined, whole],
  ['lines=0-1', undefined, whole],
  ['bytes=9999999999999999-', undefined, whole],
  ['bytes=0-1', etag, part(0, 2)],
  ['bytes=0-1', '"other"', whole],
  ['bytes=0-1', 'W/"digest"', whole],
  ['bytes=0-1', 'Wed, 21 Oct 2015 07:28:00 GMT', whole],
])('range %j, if-range %j', (range, ifRange, answer) => {
  expect(answerRange(range, ifRange, etag, 100)).toEqual(answer);
});

test('of an empty file there is no part', () => {
  expect(answerRange('bytes=0-', undefined, etag, 0)).toEqual(none);
  expect(answerRange('bytes=-5', undefined, etag, 0)).toEqual(none);
});
