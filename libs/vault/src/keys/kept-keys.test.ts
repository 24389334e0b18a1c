import { expect, test } from '@jest/globals';
import { SealError } from '../seal/seal-error.ts';
import { id, patterned, subjectKey } from '../testing/test-keys.ts';
import { SubjectKey } from './subject-key.ts';

const whole = subjectKey(1);
const left = (kept: Uint8Array): SubjectKey =>
  SubjectKey.importRaw({ subjectId: id(1), version: 1, secret: Uint8Array.from(kept), isRest: true });

test('what was kept of a key opens and seals these objects, and makes no key of another', () => {
  const [stays, goes] = [id(7), id(8)];
  const sealed = whole.sealSmall('transcript', stays, Buffer.from('stays'));
  const gone = whole.sealSmall('transcript', goes, Buffer.from('goes'));
  const rest = left(whole.keep([{ purpose: 'transcript', objectId: stays }]));
  expect(rest.openSmall('transcript', stays, sealed).toString()).toBe('stays');
  expect(whole.openSmall('transcript', stays, rest.sealSmall('transcript', stays, patterned(9)))).toEqual(
    patterned(9),
  );
  expect(() => rest.openSmall('transcript', goes, gone)).toThrow(SealError);
  expect(() => rest.contentKey('recording', stays)).toThrow(SealError);
});

test('marks and pseudonyms stay the same', () => {
  const rest = left(whole.keep([]));
  expect(rest.mac(patterned(40))).toEqual(whole.mac(patterned(40)));
  expect(rest.pseudonym('a text')).toBe(whole.pseudonym('a text'));
});

test('of what was kept less can be kept; parts are read as one, and go to a thread as they are', () => {
  const objects = [5, 6, 7].map((number) => ({ purpose: 'recording' as const, objectId: id(number) }));
  const parts = Buffer.concat([whole.keep(objects.slice(0, 2)), whole.keep(objects.slice(2))]);
  const rest = SubjectKey.importRaw(left(parts).exportRaw());
  const less = left(rest.keep([...objects.slice(1), { purpose: 'cues', objectId: id(5) }]));
  for (const { objectId } of objects.slice(1))
    expect(less.contentKey('recording', objectId).inputKey).toEqual(
      whole.contentKey('recording', objectId).inputKey,
    );
  expect(() => less.contentKey('recording', id(5))).toThrow(SealError);
  expect(() => less.contentKey('cues', id(5))).toThrow(SealError);
});

test('what was cut off or is something else is refused', () => {
  const kept = whole.keep([{ purpose: 'recording', objectId: id(7) }]);
  expect(() => left(kept.subarray(0, -1))).toThrow(SealError);
  expect(() => left(Buffer.alloc(0))).toThrow(SealError);
});

test('once destroyed it opens nothing', () => {
  const rest = left(whole.keep([{ purpose: 'recording', objectId: id(7) }]));
  rest.destroy();
  expect(() => rest.contentKey('recording', id(7))).toThrow(SealError);
});
