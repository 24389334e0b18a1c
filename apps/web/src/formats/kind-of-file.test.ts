import { expect, test } from '@jest/globals';
import { kindOfFile } from './kind-of-file.ts';

test('kinds of files have the names that people use', () => {
  expect(kindOfFile('audio/mp4')).toBe('M4A');
  expect(kindOfFile('audio/ogg; codecs=opus')).toBe('Ogg');
  expect(kindOfFile('audio/x-new')).toBe('audio/x-new');
});
