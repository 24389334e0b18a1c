import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { ArchiveInput } from '../plan/archive-input.ts';
import { planArchive } from '../plan/plan-archive.ts';
import { CsvReader } from '../testing/csv-reader.ts';
import { provisions, SubjectFixture, wav } from '../testing/sealed-recordings.ts';
import { csvCell } from './csv-cell.ts';
import { GeneratedFile } from './generated-file.ts';
import { missingGrounds } from './missing-part.ts';
import { recordingName } from './recording-name.ts';
import { recordingsSchema } from './recordings-schema.ts';
import { slug } from './slug.ts';

const folder = mkdtempSync(join(tmpdir(), 'rightful-contents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const fixture = new SubjectFixture(folder);
fixture.add(wav(4_000), { transcript: '=1+1', room: 'Küche' });
fixture.add(wav(4_000), { transcript: 'a "quoted", word\nand a line' });
fixture.add(wav(4_000));
const plan = planArchive(fixture.input(), fixture.signingKey);
const text = (path: string) => {
  const content = plan.files.find((file) => file.path === path)?.content;
  return Buffer.concat([...(content as GeneratedFile).pieces()]).toString();
};

function rowsOf(csv: string): string[][] {
  const rows: string[][] = [];
  const reader = new CsvReader((row) => rows.push(row));
  reader.push(Buffer.from(csv));
  reader.end();
  return rows;
}

describe('recordings.csv', () => {
  test('begins with a byte order mark, ends its lines in CR LF, and has one row for each recording', () => {
    const csv = text('recordings.csv');
    expect(csv.startsWith('\ufeff"recording_id",')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    const rows = rowsOf(csv);
    expect(rows.length).toBe(4);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([15]));
    expect(rows[2]?.[11]).toBe('a "quoted", word\nand a line');
  });
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '|x',
    '%x',
    '\n=1',
  ])('what a spreadsheet would run is text: %j', (value) => {
    expect(csvCell(value)).toBe(`"'${value.replaceAll('"', '""')}"`);
  });
  test('every text comes back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (values) => {
        fc.pre(!values.some((value) => value.includes('\ufeff')));
        const rows = rowsOf(`${values.map((value) => csvCell(value)).join(',')}\r\n`);
        expect(rows[0]?.map((cell, n) => (cell === `'${values[n]}` ? values[n] : cell))).toEqual(values);
      }),
    );
  });
});

test('manifest.json is the canonical form of itself, and lists each file but three', () => {
  const manifest = text('manifest.json');
  const value = JSON.parse(manifest) as { files: { path: string; article: string }[] };
  expect(canonicalJson(value as unknown as Json)).toBe(manifest);
  const unlisted = ['manifest.json', 'manifest.json.minisig', 'SHA256SUMS'];
  expect(value.files.map((file) => file.path)).toEqual(
    plan.files.map((file) => file.path).filter((path) => !unlisted.includes(path)),
  );
  expect(value.files.every((file) => file.article.startsWith('LAW '))).toBe(true);
});

describe('recordings.json', () => {
  const value = JSON.parse(text('recordings.json')) as { recordings: Record<string, unknown>[] };
  test('has the members that its published schema names, and no other', () => {
    const item = recordingsSchema.properties.recordings.items;
    expect(value.recordings.length).toBe(3);
    for (const recording of value.recordings) {
      for (const name of item.required) expect(recording).toHaveProperty(name);
      for (const name of Object.keys(recording)) expect(Object.keys(item.properties)).toContain(name);
    }
    expect(Object.keys(value).sort()).toEqual([...recordingsSchema.required].sort());
  });
  test('the schema in this package is the one in the archive', () => {
    const published = readFileSync(new URL('../../schemas/recordings.schema.json', import.meta.url), 'utf8');
    expect(JSON.parse(text('schemas/recordings.schema.json'))).toEqual(JSON.parse(published));
  });
});

describe('a generated name', () => {
  test.each([
    ['Kitchen', 'kitchen'],
    ['Küche', 'kueche'],
    ['  Salle à manger  ', 'salle-a-manger'],
    ['../../etc/passwd', 'etc-passwd'],
    ['客厅', 'speaker'],
    ['', 'speaker'],
    ['\u202egnp.exe', 'gnp-exe'],
    ['x'.repeat(80), 'x'.repeat(24)],
  ])('of %j has %s in it', (label, expected) => expect(slug(label)).toBe(expected));

  test('can always be an entry of an archive', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        (label, date) => {
          const name = recordingName(date.toISOString().slice(0, 19), label, 7);
          expect(name).toMatch(/^\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d_[a-z0-9-]+_00007$/);
        },
      ),
    );
  });
});

describe('a generated file', () => {
  test('gives what it measured, kept or made again', () => {
    for (const lines of [0, 1, 100, 20_000]) {
      const file = new GeneratedFile('x', 'text/plain', '', () =>
        Array.from({ length: lines }, (_, n) => `líne ${n}\n`),
      );
      const bytes = Buffer.concat([...file.pieces()]);
      expect(bytes.length).toBe(file.byteLength);
      expect(bytes.toString()).toBe(Array.from({ length: lines }, (_, n) => `líne ${n}\n`).join(''));
    }
  });
});

describe('an input is refused with its reason:', () => {
  const refused = (facts: object, reason: RegExp) =>
    expect(() => planArchive({ ...fixture.input(), ...facts }, fixture.signingKey)).toThrow(reason);
  const first = fixture.recordings[0] as (typeof fixture.recordings)[number];
  test('no archive id', () => refused({ archiveId: '../x' }, /archiveId/));
  test('a time without a zone', () => refused({ createdAt: '2018-10-01T09:30:00' }, /createdAt/));
  test('an unknown language', () => refused({ locale: 'fr' }, /no texts in "fr"/));
  test('nobody’s name', () => refused({ subject: { displayName: ' ' } }, /displayName/));
  test('an empty point of the statement', () =>
    refused({ statement: { ...fixture.input().statement, rights: [] } }, /statement\.rights/));
  test.each([
    [{ recordedAt: '2018-05-12' }, /recordedAt/],
    [{ sha256: 'abc' }, /sha256/],
    [{ extension: 'exe' }, /extension/],
    [{ byteLength: -1 }, /length/],
    [{ crc32: 2 ** 32 }, /CRC-32/],
    [{ blob: { ...first.blob, objectId: 'zz' } }, /objectId/],
    [{ utcOffsetMinutes: 1.5 }, /utcOffsetMinutes/],
  ])('a recording with %j', (facts, reason) => refused({ recordings: [{ ...first, ...facts }] }, reason));
});

test.each(['en', 'de'] as const)('%s: where the law has no such place, no text names one', (locale) => {
  const missing = missingGrounds.map((ground, n) => ({
    ...{ recordingId: `rec_${n}`, localTime: '2018-05-12T12:15:03', deviceLabel: 'Kitchen', regions: [] },
    ...{ action: 'withhold' as const, ground, isTranscriptWithheld: false, isTranscriptCut: false },
  }));
  const lawless = Object.fromEntries(
    Object.keys(provisions).map((name) => [name, null]),
  ) as typeof provisions;
  const named = (input: Partial<ArchiveInput>) =>
    planArchive(fixture.input({ locale, missing, ...input }), fixture.signingKey).files.flatMap((file) => {
      const { content } = file;
      if (!(content instanceof GeneratedFile)) return [];
      return (
        Buffer.concat([...content.pieces()])
          .toString()
          .match(/\blaw\b|GDPR|DSGVO|\bArt\. ?\d|"article"|\{place\}/gi) ?? []
      );
    });
  expect(named({})).not.toEqual([]);
  expect(named({ provisions: lawless })).toEqual([]);
});
