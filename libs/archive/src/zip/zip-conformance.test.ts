import { closeSync, ftruncateSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readZipStructure } from '../reading/zip-structure.ts';
import { FileSource } from '../verify/file-source.ts';
import { crc32Combine } from './crc32-combine.ts';
import { zipTools } from './testing/zip-tools.ts';
import { planZip, type ZipLayout, type ZipMember } from './zip-layout.ts';
import { centralDirectory, localHeader } from './zip-records.ts';

const full = process.env.RIGHTFUL_FULL === '1';
const folder = mkdtempSync(join(tmpdir(), 'rightful-zip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const modifiedAt = '2018-05-12T14:15:03';

/** The CRC-32 of so many zero bytes, by doubling. */
function crcOfZeros(byteLength: number): number {
  let crc = 0;
  let power = crc32(Buffer.alloc(1));
  let size = 1;
  for (let rest = byteLength; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) crc = crc32Combine(crc, power, size);
    power = crc32Combine(power, power, size);
    size *= 2;
  }
  return crc;
}

function zeros(name: string, byteLength: number): ZipMember {
  return { name, byteLength, crc32: crcOfZeros(byteLength), modifiedAt };
}

/** Writes the records of a layout whose members hold nothing but zeros: the members' bytes are holes in a sparse file. */
function writeSparse(layout: ZipLayout, path: string): void {
  const file = openSync(path, 'w');
  try {
    for (const member of layout.members)
      writeSync(file, localHeader(member), 0, undefined, member.headerOffset);
    let at = layout.centralOffset;
    for (const piece of centralDirectory(layout)) at += writeSync(file, piece, 0, undefined, at);
    expect(at).toBe(layout.byteLength);
    ftruncateSync(file, layout.byteLength);
  } finally {
    closeSync(file);
  }
}

const GiB4 = 2 ** 32;
const many = (count: number) => Array.from({ length: count }, (_, n) => zeros(`recordings/${n}.wav`, 1));
const shapes: { title: string; members: ZipMember[]; sparse?: boolean }[] = [
  { title: 'no entry', members: [] },
  { title: 'one empty entry', members: [zeros('empty.txt', 0)] },
  ...[65_534, 65_535, 65_536, 65_537].map((count) => ({ title: `${count} entries`, members: many(count) })),
  ...[GiB4 - 2, GiB4 - 1, GiB4, GiB4 + 1].map((byteLength) => ({
    title: `an entry of ${byteLength} bytes, and one that begins after it`,
    members: [zeros('recordings/long.wav', byteLength), zeros('after.txt', 12)],
    sparse: true,
  })),
  {
    title: 'two long entries far beyond 4 GiB',
    members: [zeros('a.wav', GiB4 + 5), zeros('b.wav', 7), zeros('c.wav', GiB4 + 9), zeros('d.wav', 1)],
    sparse: true,
  },
];

describe.each(shapes)('$title', ({ members, sparse }) => {
  const layout = planZip(members);
  const path = join(folder, `${members.length}-${layout.byteLength}.zip`);
  const names = members.map((member) => member.name);

  test('is written to exactly the planned length', () => writeSparse(layout, path));

  for (const tool of zipTools) {
    // unzip reports an archive without entries as an error, whoever wrote it. And where a length is the very number that
    // says "see ZIP64" (4 GiB - 1), unzip takes the length that it has just read for the sign and stumbles.
    const unzipStumbles = members.length === 0 || members.some((member) => member.byteLength === GiB4 - 1);
    if (tool.name === 'unzip' && unzipStumbles) continue;
    const readAll = (full || !sparse) && !tool.listsOnly;
    (tool.present ? test : test.skip)(
      `${tool.name} ${readAll ? 'reads every byte' : 'lists it'}`,
      async () => {
        expect((await tool.read(path, readAll)).names).toEqual(names);
      },
      600_000,
    );
  }

  test('the strict reader finds nothing in it to object to', () => {
    const source = new FileSource(path);
    expect(readZipStructure(source).entries.map((entry) => entry.name)).toEqual(names);
    source.close();
  });
});

describe('planning refuses', () => {
  const bad = [
    '../a',
    'a/../b',
    '/a',
    'a\\b',
    'a\u0000',
    'a\rb',
    'a\u202eb',
    '',
    '.',
    'a//b',
    'a/',
    'CON',
    'aux.txt',
    'ü',
    'a b',
    'a.',
  ];
  test.each(bad)('the name %j', (name) => {
    expect(() => planZip([zeros(name, 1)])).toThrow('not a generated entry name');
  });
  test('a name twice, in whatever case', () => {
    expect(() => planZip([zeros('a.wav', 1), zeros('A.WAV', 1)])).toThrow('two entries are named');
  });
  test('a file that is also a folder', () => {
    expect(() => planZip([zeros('a', 1), zeros('a/b', 1)])).toThrow('both a file and a folder');
  });
  test.each([-1, 1.5, Number.NaN, 2 ** 53])('the length %p', (byteLength) => {
    expect(() => planZip([{ name: 'a', byteLength, crc32: 0, modifiedAt }])).toThrow('no usable length');
  });
});
