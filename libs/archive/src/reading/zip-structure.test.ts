import { describe, expect, test } from '@jest/globals';
import { planZip, type ZipLayout } from '../zip/zip-layout.ts';
import { centralDirectory, localHeader } from '../zip/zip-records.ts';
import { ArchiveError } from './archive-error.ts';
import type { ByteSource } from './byte-source.ts';
import { assertLocalHeader, readZipStructure } from './zip-structure.ts';

const GiB4 = 2 ** 32;
const member = (name: string, byteLength = 3) => ({
  name,
  byteLength,
  crc32: 7,
  modifiedAt: '2018-05-12T14:15:03',
});
const small = planZip([member('a.txt'), member('b.txt', 5)]);
/** One entry whose lengths are wide, one whose place is, and wide end records. */
const wide = planZip([member('a.wav', GiB4 + 9), member('b.wav'), member('c.wav', GiB4)]);
const many = planZip(Array.from({ length: 65_535 }, (_, n) => member(`${n}.wav`, 1)));

/** The records of a layout from its central directory on; what lies before them reads as zeros. */
function records(layout: ZipLayout): Buffer {
  return Buffer.concat([...centralDirectory(layout)]);
}
function sourceOf(layout: ZipLayout, tail: Buffer, before = layout.centralOffset): ByteSource {
  return {
    byteLength: before + tail.length,
    readRange: (start, end) => {
      const out = Buffer.alloc(end - start);
      tail.copy(out, Math.max(0, before - start), Math.max(0, start - before), Math.max(0, end - before));
      return out;
    },
  };
}
const read = (layout: ZipLayout, tail = records(layout), before?: number) =>
  readZipStructure(sourceOf(layout, tail, before));

/** Where things are, counted from the beginning of the central directory (or from the end). */
const headerOf = (layout: ZipLayout, index: number) => {
  let at = 0;
  const tail = records(layout);
  for (let n = 0; n < index; n += 1) at += 46 + tail.readUInt16LE(at + 28) + tail.readUInt16LE(at + 30);
  return at;
};
const extraOf = (layout: ZipLayout, index: number) =>
  headerOf(layout, index) + 46 + (layout.members[index]?.name.length as number);

function refused(
  layout: ZipLayout,
  edit: (tail: Buffer) => Buffer | undefined,
  message: string,
  before?: number,
): void {
  const tail = records(layout);
  const edited = edit(tail) ?? tail;
  expect(() => read(layout, edited, before)).toThrow(ArchiveError);
  expect(() => read(layout, edited, before)).toThrow(message);
}

describe('the reader takes what the writer plans', () => {
  test.each([small, wide, many])('%#', (layout) => {
    expect(read(layout).entries).toEqual(
      layout.members.map(({ name, byteLength, crc32, modified, headerOffset, dataOffset }) => ({
        name,
        byteLength,
        crc32,
        modified,
        headerOffset,
        dataOffset,
      })),
    );
  });
});

describe('the reader refuses', () => {
  const names = [
    '../x.',
    '/abcd',
    'a\\b.t',
    'a/../',
    'a..bc',
    '.abcd',
    '-abcd',
    'abcd.',
    'a//bc',
    'a\0bcd',
    'äbcde',
    'a bcd',
  ];
  test.each(names)('the name %j', (name) => {
    refused(small, (tail) => void tail.write(name.padEnd(5).slice(0, 5), 46, 'latin1'), 'has the name');
  });
  test('a file that is a folder as well', () => {
    const layout = planZip([member('abc'), member('abd/e')]);
    refused(layout, (tail) => void tail.write('abc/e', headerOf(layout, 1) + 46), 'a file and a folder');
  });
  test('one name twice, in other letters', () => {
    refused(small, (tail) => void tail.write('A.TXT', headerOf(small, 1) + 46), 'two entries are named');
  });
  test('a count that is not that of the entries', () => {
    refused(
      small,
      (tail) => void tail.writeUInt32LE(0x00030003, tail.length - 14),
      '3 entries are announced',
    );
  });
  test('a directory that ends before its announced end', () => {
    const cut = (tail: Buffer) => {
      const end = Buffer.from(tail.subarray(-22));
      end.writeUInt32LE(end.readUInt32LE(12) + 10, 12);
      return Buffer.concat([tail.subarray(0, -22), Buffer.alloc(10), end]);
    };
    refused(small, cut, 'an entry of the central directory is malformed');
  });
  test('an entry whose name reaches beyond the directory', () => {
    refused(small, (tail) => void tail.writeUInt16LE(200, headerOf(small, 1) + 28), 'malformed');
  });
  test('bytes between the last entry and the directory', () => {
    const shift = (tail: Buffer) => void tail.writeUInt32LE(small.centralOffset + 8, tail.length - 6);
    refused(small, shift, 'between the last entry', small.centralOffset + 8);
  });
  test('an extra field that nothing asks for', () => {
    const grow = (tail: Buffer) => {
      const at = headerOf(small, 1) + 51;
      const grown = Buffer.concat([tail.subarray(0, at), Buffer.from([9, 9, 0, 0]), tail.subarray(at)]);
      grown.writeUInt16LE(4, headerOf(small, 1) + 30);
      grown.writeUInt32LE(grown.readUInt32LE(grown.length - 10) + 4, grown.length - 10);
      return grown;
    };
    refused(small, grow, 'extra fields');
  });
});

describe('of ZIP64 the reader refuses', () => {
  const zip64At = (tail: Buffer) => tail.length - 98;
  const cases: [string, ZipLayout, (tail: Buffer) => void, string][] = [
    [
      'another signature of the wide end record',
      wide,
      (tail) => tail.writeUInt32LE(1, zip64At(tail)),
      'ZIP64 end record is malformed',
    ],
    [
      'another length of it',
      wide,
      (tail) => tail.writeUInt32LE(45, zip64At(tail) + 4),
      'ZIP64 end record is malformed',
    ],
    [
      'another version of it',
      wide,
      (tail) => tail.writeUInt16LE(20, zip64At(tail) + 14),
      'ZIP64 end record is malformed',
    ],
    [
      'a volume number in it',
      wide,
      (tail) => tail.writeUInt32LE(1, zip64At(tail) + 16),
      'ZIP64 end record is malformed',
    ],
    [
      'a directory on another volume',
      wide,
      (tail) => tail.writeUInt32LE(1, zip64At(tail) + 20),
      'ZIP64 end record is malformed',
    ],
    [
      'a locator that is none',
      wide,
      (tail) => tail.writeUInt32LE(1, zip64At(tail) + 56),
      'ZIP64 end record is malformed',
    ],
    [
      'a locator on another volume',
      wide,
      (tail) => tail.writeUInt32LE(1, zip64At(tail) + 60),
      'ZIP64 end record is malformed',
    ],
    [
      'a locator that leads elsewhere',
      wide,
      (tail) => tail.writeUInt32LE(1, zip64At(tail) + 64),
      'ZIP64 end record is malformed',
    ],
    [
      'a locator of two volumes',
      wide,
      (tail) => tail.writeUInt32LE(2, zip64At(tail) + 72),
      'ZIP64 end record is malformed',
    ],
    ['two counts', wide, (tail) => tail.writeUInt32LE(9, zip64At(tail) + 24), 'contradicts itself'],
    [
      'a short count that is another',
      wide,
      (tail) => tail.writeUInt32LE(0x00020002, tail.length - 14),
      'contradict each other',
    ],
    [
      'a short length that is another',
      wide,
      (tail) => tail.writeUInt32LE(2, tail.length - 10),
      'contradict each other',
    ],
    [
      'a short place although it is wide',
      many,
      (tail) => tail.writeUInt32LE(2, tail.length - 6),
      'contradict each other',
    ],
    [
      'a place beyond 2^53',
      wide,
      (tail) => tail.writeUInt32LE(0x7fffffff, zip64At(tail) + 52),
      'beyond 2^53',
    ],
    ['another kind of extra field', wide, (tail) => tail.writeUInt16LE(2, extraOf(wide, 0)), 'extra fields'],
    [
      'another length in its head',
      wide,
      (tail) => tail.writeUInt16LE(8, extraOf(wide, 0) + 2),
      'extra fields',
    ],
    ['two lengths', wide, (tail) => tail.writeUInt32LE(1, extraOf(wide, 0) + 12), 'two lengths'],
    [
      'a wide length that is short',
      wide,
      (tail) => {
        for (const at of [4, 12]) tail.writeBigUInt64LE(5n, extraOf(wide, 0) + at);
      },
      'two lengths',
    ],
    [
      'a wide place that is short',
      wide,
      (tail) => tail.writeBigUInt64LE(5n, extraOf(wide, 1) + 4),
      'two lengths',
    ],
    [
      'a wide entry that asks for an old version',
      wide,
      (tail) => tail.writeUInt16LE(20, headerOf(wide, 0) + 6),
      'another version',
    ],
  ];
  test.each(cases)('%s', (_, layout, edit, message) => {
    refused(layout, (tail) => void edit(tail), message);
  });
  test('an end record that is too near to the beginning', () => {
    const tail = records(small).subarray(-22);
    tail.writeUInt32LE(0xffffffff, 16);
    expect(() => read(small, tail, 0)).toThrow('ZIP64 end record is missing');
  });
});

describe('a local header', () => {
  const entry = (layout: ZipLayout) =>
    read(layout).entries[0] as ReturnType<typeof readZipStructure>['entries'][number];
  test.each([small, wide])('is taken as it is written: %#', (layout) => {
    assertLocalHeader(entry(layout), localHeader(layout.members[0] as (typeof layout.members)[number]));
  });
  test.each([0, 4, 6, 8, 10, 14, 18, 22, 26, 28, 30, 35, 37, 39, 47])(
    'of a wide entry is refused with byte %i changed',
    (at) => {
      const header = localHeader(wide.members[0] as (typeof wide.members)[number]);
      header[at] = (header[at] as number) ^ 1;
      expect(() => assertLocalHeader(entry(wide), header)).toThrow('contradicts');
    },
  );
});
