import { describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { CsvSplitter } from './csv-splitter.ts';

function split(text: string, pieceLength: number): (readonly string[])[] {
  const splitter = new CsvSplitter(';');
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < text.length; at += pieceLength) {
    for (const row of splitter.push(text.slice(at, at + pieceLength))) rows.push(row.values);
  }
  for (const row of splitter.finish()) rows.push(row.values);
  return rows;
}

const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const value = fc.string({ unit: fc.constantFrom('a', 'ü', ' ', ';', ',', '"', '\n', '\r'), maxLength: 6 });
const rows = fc.array(fc.array(value, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('CsvSplitter', () => {
  test('reads back what was written, however it is cut into pieces, as csv-parse does', () => {
    fc.assert(
      fc.property(rows, lineEnd, fc.integer({ min: 1, max: 9 }), (written, end, pieceLength) => {
        const text = written
          .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';') + end)
          .join('');
        expect(split(text, pieceLength)).toEqual(written);
        const options = { delimiter: ';', record_delimiter: end, relax_column_count: true };
        expect(parse(text, options)).toEqual(written);
      }),
      { numRuns: 500 },
    );
  });

  test('takes any text without a throw or an endless row, unless a quote stays open', () => {
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 9 }), (text, pieceLength) => {
        try {
          expect(split(text, pieceLength)).toEqual(split(text, text.length || 1));
        } catch (error) {
          expect(error).toMatchObject({
            name: 'ManifestError',
            message: expect.stringContaining('not closed'),
          });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('knows the line on which a row begins, also behind quoted line ends', () => {
    const splitter = new CsvSplitter(',');
    const text = 'a,b\r\n"1\r\n2",x\r\n\r\n\rc,"\n\n"\nd';
    expect([...splitter.push(text), ...splitter.finish()].map(({ line }) => line)).toEqual([1, 2, 6, 9]);
  });

  test('a stray quote costs its own row only', () => {
    const splitter = new CsvSplitter(',');
    const rows = [...splitter.push('a"b,c\n"a"b,c\nd,e\n')];
    expect(rows.map(({ isWellFormed }) => isWellFormed)).toEqual([false, false, true]);
  });
});
