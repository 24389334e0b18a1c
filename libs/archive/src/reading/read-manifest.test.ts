import { describe, expect, test } from '@jest/globals';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { ArchiveError } from './archive-error.ts';
import { readManifest } from './read-manifest.ts';

const file = {
  path: 'recordings/a.wav',
  sha256: '0'.repeat(64),
  byteLength: 5,
  mediaType: 'audio/wav',
  article: 'GDPR Art. 15(3)',
  recordingId: 'rec_1',
};
const manifest = {
  archive: 'arc_1',
  controller: 'Hearth & Home Audio',
  counts: { recordings: 1, transcripts: 0, files: 1, byteLength: 5 },
  createdAt: '2018-10-01T09:30:00.000Z',
  files: [file],
  format: 'rightful-archive/1',
  keyId: '0'.repeat(16),
  locale: 'en',
  request: { id: 'req_1', receivedAt: '2018-09-20T08:00:00.000Z', scope: 'All recordings' },
  subject: 'Ada Quill',
  version: 1,
};
const read = (value: unknown) => readManifest(Buffer.from(canonicalJson(value as Json)));
const two = { recordings: 2, transcripts: 0, files: 2, byteLength: 10 };

test('a manifest is read', () =>
  expect(read(manifest)).toMatchObject({ subject: 'Ada Quill', files: [file] }));

describe('a manifest is refused with', () => {
  test.each<[string, unknown, string]>([
    [
      'a file listed twice',
      { ...manifest, files: [file, file], counts: two },
      'lists recordings/a.wav twice',
    ],
    ['files that are no list', { ...manifest, files: {} }, 'not a list'],
    ['a file that is no object', { ...manifest, files: ['x'] }, 'not an object'],
    ['a file that is null', { ...manifest, files: [null] }, 'not an object'],
    ['a file that is a list', { ...manifest, files: [[]] }, 'not an object'],
    ['a request that is a list', { ...manifest, request: [] }, 'not an object'],
    ['no subject', { ...manifest, subject: undefined }, 'no text'],
    ['a number for a text', { ...manifest, subject: 7 }, 'no text'],
    ['a text for a number', { ...manifest, version: '1' }, 'no count'],
    ['a negative length', { ...manifest, files: [{ ...file, byteLength: -5 }] }, 'no count'],
    ['a length with a fraction', { ...manifest, files: [{ ...file, byteLength: 5.5 }] }, 'no count'],
    ['a short digest', { ...manifest, files: [{ ...file, sha256: '00' }] }, 'no SHA-256'],
    ['a digest in capitals', { ...manifest, files: [{ ...file, sha256: 'A'.repeat(64) }] }, 'no SHA-256'],
    ['an id that is no text', { ...manifest, files: [{ ...file, recordingId: 1 }] }, 'no text'],
    ['a member too many', { ...manifest, files: [{ ...file, more: 1 }] }, 'has the member more'],
    ['a wrong sum', { ...manifest, counts: { ...manifest.counts, byteLength: 6 } }, 'counts'],
    ['another format', { ...manifest, format: 'rightful-archive/2' }, 'format'],
    ['another version', { ...manifest, version: 2 }, 'format'],
  ])('%s', (_, value, message) => {
    expect(() => read(value)).toThrow(ArchiveError);
    expect(() => read(value)).toThrow(message);
  });

  const text = canonicalJson(manifest as unknown as Json);
  test.each([
    ['white space', ` ${text}`],
    ['a member twice', text.replace('"version":1', '"version":1,"version":1')],
    ['members in another order', text.replace('"locale":"en",', '').replace('{', '{"locale":"en",')],
    ['another way to write a letter', text.replace('Ada', '\\u0041da')],
    ['a byte order mark', `\ufeff${text}`],
    ['half of it', text.slice(0, 200)],
  ])('%s', (_, altered) => {
    expect(() => readManifest(Buffer.from(altered))).toThrow(ArchiveError);
  });
});
