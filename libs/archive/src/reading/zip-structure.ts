import { ArchiveError } from './archive-error.ts';
import type { ByteSource } from './byte-source.ts';

/** An entry as the central directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly byteLength: number;
  readonly crc32: number;
  readonly headerOffset: number;
  /** Where its bytes begin if its local header has exactly the form that is expected of it. */
  readonly dataOffset: number;
  /** The two MS-DOS fields, date in the upper half. */
  readonly modified: number;
}

/** The entries in the order in which they lie, without a byte between them, and where they end. */
export interface ZipStructure {
  readonly entries: readonly ZipEntry[];
  readonly centralOffset: number;
  readonly byteLength: number;
}

const WINDOW_BYTES = 256 * 1024;
const LONGEST_NAME = 255;
const ALL16 = 0xffff;
const ALL32 = 0xffff_ffff;

/**
 * Reads the central directory and the end records, and accepts exactly one form: stored, without gaps, comments,
 * descriptors, unknown extra fields, links or folders; names in plain ASCII, each once; ZIP64 where a number needs it
 * and nowhere else. So two programs that read the archive in their own ways cannot see two different things in it.
 */
export function readZipStructure(source: ByteSource): ZipStructure {
  const end = readEnd(source);
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = end.centralOffset;
  let lies = 0;
  let window: Buffer = Buffer.alloc(0);
  let windowAt = at;
  while (at < end.centralEnd) {
    if (at + 46 + LONGEST_NAME + 28 > windowAt + window.length && windowAt + window.length < end.centralEnd) {
      window = source.readRange(at, Math.min(end.centralEnd, at + WINDOW_BYTES));
      windowAt = at;
    }
    const { entry, length } = readCentralHeader(window.subarray(at - windowAt));
    if (entry.headerOffset !== lies) fail(`${entry.name} does not begin where the entry before it ends`);
    const folded = entry.name.toLowerCase();
    if (seen.has(folded)) fail(`two entries are named ${entry.name}`);
    seen.add(folded);
    entries.push(entry);
    lies = entry.dataOffset + entry.byteLength;
    at += length;
  }
  if (at !== end.centralEnd) fail('the central directory does not end where it should');
  if (entries.length !== end.count) fail(`${end.count} entries are announced, ${entries.length} are listed`);
  if (lies !== end.centralOffset) fail('there are bytes between the last entry and the central directory');
  for (const name of seen) {
    const slash = name.indexOf('/');
    if (slash > 0 && seen.has(name.slice(0, slash))) fail(`${name.slice(0, slash)} is a file and a folder`);
  }
  return { entries, centralOffset: end.centralOffset, byteLength: source.byteLength };
}

function readEnd(source: ByteSource): { count: number; centralOffset: number; centralEnd: number } {
  const size = source.byteLength;
  if (size < 22) fail('it is too short for a zip archive');
  const end = source.readRange(size - 22, size);
  if (end.readUInt32LE(0) !== 0x06054b50)
    fail('its last 22 bytes are no end record: it is cut off, or bytes follow it');
  if (end.readUInt32LE(4) !== 0) fail('it is one of several volumes');
  if (end.readUInt16LE(20) !== 0) fail('it carries a comment');
  let count = end.readUInt16LE(8);
  let centralLength = end.readUInt32LE(12);
  let centralOffset = end.readUInt32LE(16);
  if (end.readUInt16LE(10) !== count) fail('its end record contradicts itself');
  let centralEnd = size - 22;
  if (count === ALL16 || centralLength === ALL32 || centralOffset === ALL32) {
    centralEnd = size - 22 - 20 - 56;
    if (centralEnd < 0) fail('its ZIP64 end record is missing');
    const wide = source.readRange(centralEnd, size - 22);
    const expected =
      wide.readUInt32LE(0) === 0x06064b50 &&
      wide.readBigUInt64LE(4) === 44n &&
      wide.readUInt32LE(12) === 0x2d032d &&
      wide.readUInt32LE(16) === 0;
    const located =
      wide.readUInt32LE(56) === 0x07064b50 &&
      wide.readUInt32LE(60) === 0 &&
      wide.readBigUInt64LE(64) === BigInt(centralEnd) &&
      wide.readUInt32LE(72) === 1;
    const numbers = [24, 32, 40, 48].map((place) => number64(wide, place)) as [
      number,
      number,
      number,
      number,
    ];
    if (!expected || !located || wide.readUInt32LE(20) !== 0) fail('its ZIP64 end record is malformed');
    if (numbers[0] !== numbers[1]) fail('its ZIP64 end record contradicts itself');
    const agrees = (short: number, all: number, long: number) =>
      long >= all ? short === all : short === long;
    if (
      !agrees(count, ALL16, numbers[1]) ||
      !agrees(centralLength, ALL32, numbers[2]) ||
      !agrees(centralOffset, ALL32, numbers[3])
    ) {
      fail('its two end records contradict each other');
    }
    [, count, centralLength, centralOffset] = numbers;
  }
  if (centralOffset + centralLength !== centralEnd)
    fail('there are bytes before, between or after its records');
  return { count, centralOffset, centralEnd };
}

function readCentralHeader(bytes: Buffer): { entry: ZipEntry; length: number } {
  if (bytes.length < 46 || bytes.readUInt32LE(0) !== 0x02014b50)
    fail('an entry of the central directory is malformed');
  const nameLength = bytes.readUInt16LE(28);
  const extraLength = bytes.readUInt16LE(30);
  const length = 46 + nameLength + extraLength;
  if (nameLength > LONGEST_NAME || bytes.length < length)
    fail('an entry of the central directory is malformed');
  const name = bytes.toString('latin1', 46, 46 + nameLength);
  if (!isPlainName(name)) fail(`an entry has the name ${JSON.stringify(name)}`);
  if (bytes.readUInt16LE(8) !== 0x0800 || bytes.readUInt16LE(10) !== 0) {
    fail(`${name} is compressed, encrypted, or followed by a descriptor`);
  }
  const isFile = bytes.readUInt16LE(4) === 0x032d && bytes.readUInt32LE(38) === 0x81a40000;
  if (!isFile || bytes.readUInt16LE(36) !== 0) fail(`${name} is not marked as a plain file`);
  if (bytes.readUInt32LE(32) !== 0) fail(`${name} carries a comment or lies on another volume`);
  let byteLength = bytes.readUInt32LE(24);
  let headerOffset = bytes.readUInt32LE(42);
  if (bytes.readUInt32LE(20) !== byteLength) fail(`${name} has two lengths`);
  const wideLength = byteLength === ALL32;
  const wideOffset = headerOffset === ALL32;
  const fields = (wideLength ? 2 : 0) + (wideOffset ? 1 : 0);
  if (extraLength !== (fields === 0 ? 0 : 4 + fields * 8)) fail(`${name} carries extra fields`);
  if (bytes.readUInt16LE(6) !== (fields > 0 ? 45 : 20)) fail(`${name} asks for another version of ZIP`);
  if (fields > 0) {
    const extra = bytes.subarray(46 + nameLength, length);
    if (extra.readUInt16LE(0) !== 1 || extra.readUInt16LE(2) !== fields * 8)
      fail(`${name} carries extra fields`);
    if (wideLength) {
      byteLength = number64(extra, 4);
      if (number64(extra, 12) !== byteLength) fail(`${name} has two lengths`);
    }
    if (wideOffset) headerOffset = number64(extra, extraLength - 8);
    if ((wideLength && byteLength < ALL32) || (wideOffset && headerOffset < ALL32))
      fail(`${name} has two lengths`);
  }
  const dataOffset = headerOffset + 30 + nameLength + (wideLength ? 20 : 0);
  const entry = {
    name,
    byteLength,
    crc32: bytes.readUInt32LE(16),
    headerOffset,
    dataOffset,
    modified: bytes.readUInt32LE(12),
  };
  return { entry, length };
}

/** Throws unless the local header (the bytes from `headerOffset` to `dataOffset`) says the same as the directory. */
export function assertLocalHeader(entry: ZipEntry, header: Buffer): void {
  const wide = entry.byteLength >= ALL32;
  const short = wide ? ALL32 : entry.byteLength;
  const same =
    header.readUInt32LE(0) === 0x04034b50 &&
    header.readUInt16LE(4) === (wide ? 45 : 20) &&
    header.readUInt16LE(6) === 0x0800 &&
    header.readUInt16LE(8) === 0 &&
    header.readUInt32LE(10) === entry.modified &&
    header.readUInt32LE(14) === entry.crc32 &&
    header.readUInt32LE(18) === short &&
    header.readUInt32LE(22) === short &&
    header.readUInt16LE(26) === entry.name.length &&
    header.readUInt16LE(28) === (wide ? 20 : 0) &&
    header.toString('latin1', 30, 30 + entry.name.length) === entry.name;
  if (!same) fail(`${entry.name}: its own header contradicts the central directory`);
  if (wide) {
    const extra = header.subarray(30 + entry.name.length);
    const agrees = extra.readUInt32LE(0) === 0x00100001 && number64(extra, 4) === entry.byteLength;
    if (!agrees || number64(extra, 12) !== entry.byteLength)
      fail(`${entry.name}: its own header contradicts the central directory`);
  }
}

function isPlainName(name: string): boolean {
  return name.split('/').every((part) => {
    if (
      part === '' ||
      part.startsWith('.') ||
      part.startsWith('-') ||
      part.endsWith('.') ||
      part.includes('..')
    )
      return false;
    for (const character of part) {
      const plain =
        (character >= 'a' && character <= 'z') ||
        (character >= 'A' && character <= 'Z') ||
        (character >= '0' && character <= '9') ||
        character === '.' ||
        character === '_' ||
        character === '-';
      if (!plain) return false;
    }
    return true;
  });
}

function number64(bytes: Buffer, at: number): number {
  const value = bytes.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) fail('it names a place beyond 2^53');
  return Number(value);
}

function fail(what: string): never {
  throw new ArchiveError('MALFORMED_ZIP', what);
}
