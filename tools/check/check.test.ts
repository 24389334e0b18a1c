import { describe, expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { lockFindings } from './lock.mjs';
import { undescribed } from './undescribed.ts';
import { forbiddenWords } from './words.mjs';

describe('the lock file', () => {
  const esbuild = { optionalDependencies: { '@esbuild/linux-x64': '1', '@esbuild/win32-x64': '1' } };

  test('must hold the binaries of every platform, beside the package or above it', () => {
    expect(
      lockFindings({
        'node_modules/esbuild': esbuild,
        'node_modules/@esbuild/linux-x64': {},
        'node_modules/a/node_modules/esbuild': esbuild,
        'node_modules/a/node_modules/@esbuild/win32-x64': {},
      }),
    ).toEqual(['node_modules/esbuild: @esbuild/win32-x64 is not in package-lock.json']);
  });

  test('names no host', () => {
    expect(
      lockFindings({ 'node_modules/a': { resolved: 'https://packages.example.org/a.tgz' } }),
    ).toHaveLength(1);
    expect(lockFindings({ 'node_modules/@rightful/law': { resolved: 'libs/law' } })).toEqual([]);
  });
});

describe('words that do not leave this machine', () => {
  test.each([
    ['const dir = "/ho' + 'me/ada/rightful/x";', 'a path of one machine'],
    ['see /ro' + 'ot/.npmrc', 'a path of one machine'],
    ['"C:\\Us' + 'ers\\ada"', 'a path of one machine'],
    ['// TO' + 'DO later', 'unfinished work'],
    ['test.on' + 'ly("x", () => {})', 'a test that silences the others'],
  ])('%s', (line, reason) => {
    expect(forbiddenWords('x.ts', `first\n${line}`)).toEqual([expect.stringContaining(`x.ts:2: ${reason}`)]);
  });

  test.each(['Kept, Art. 17(3)(e)', 'Article 17', 'Artikel 17', 'the GDPR', 'LGPD', 'nach § 34'])(
    'no page names a law by itself: %s',
    (line) => {
      expect(forbiddenWords('apps/web/messages/en/x.json', line)).toHaveLength(1);
      expect(forbiddenWords('libs/law/src/x.ts', line)).toEqual([]);
    },
  );

  test.each(['https://example.org/work/1', 'the work/rest ratio', 'a to-do list', './root/x'])(
    '%s may stand',
    (line) => {
      expect(forbiddenWords('x.ts', line)).toEqual([]);
    },
  );
});

test('everything in a schema without a description is named', () => {
  const schema = buildSchema(`
    "A" type Query { "a" a("n" n: Int, m: Int): E, b: Int }
    "E" enum E { "X" X, Y }
    "I" input I { "i" i: Int, j: Int }
    type Bare { "x" x: Int }
    "D" scalar D
    "U" union U = Bare
  `);
  expect(undescribed(schema)).toEqual(['Bare', 'E.Y', 'I.j', 'Query.a(m)', 'Query.b']);
});
