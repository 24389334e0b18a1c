import { dosTime } from './dos-time.ts';
import { assertEntryName } from './entry-name.ts';

/** A file that is to be stored, as known before its first byte is read. */
export interface ZipMember {
  readonly name: string;
  readonly byteLength: number;
  readonly crc32: number;
  /** Wall-clock time for the DOS time field, as `yyyy-mm-ddThh:mm:ss`; a zone is not read. */
  readonly modifiedAt: string;
}

/** A member with its place in the archive, in bytes from the archive's start. */
export interface PlacedMember extends Omit<ZipMember, 'modifiedAt'> {
  /** MS-DOS date (upper half) and time. */
  readonly modified: number;
  readonly headerOffset: number;
  readonly dataOffset: number;
}

export interface ZipLayout {
  readonly members: readonly PlacedMember[];
  readonly centralOffset: number;
  readonly centralByteLength: number;
  /** The exact length of the whole archive. */
  readonly byteLength: number;
}

/** From this value on a 32-bit field holds all ones and the true number stands in a ZIP64 field. */
export const MAX32 = 0xffff_ffff;
export const MAX16 = 0xffff;

export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_BYTES = 22;
export const ZIP64_END_BYTES = 56;
export const ZIP64_LOCATOR_BYTES = 20;

/** The length of the ZIP64 extra field in a local header: both sizes or nothing (APPNOTE 4.5.3). */
export function localExtraBytes(byteLength: number): number {
  return byteLength >= MAX32 ? 20 : 0;
}

/** The length of the ZIP64 extra field in a central header: only the numbers that do not fit. */
export function centralExtraBytes(member: { byteLength: number; headerOffset: number }): number {
  const fields = (member.byteLength >= MAX32 ? 2 : 0) + (member.headerOffset >= MAX32 ? 1 : 0);
  return fields === 0 ? 0 : 4 + 8 * fields;
}

export function needsZip64End(layout: {
  members: number;
  centralOffset: number;
  centralByteLength: number;
}): boolean {
  return layout.members >= MAX16 || layout.centralOffset >= MAX32 || layout.centralByteLength >= MAX32;
}

/**
 * Places every member of a stored archive, in the order given, without gaps and without data descriptors. A pure
 * function: equal members give equal archives. Throws on a name that is not generated, on two names that one file
 * system could take for the same, and on lengths that are no safe integers.
 */
export function planZip(members: readonly ZipMember[]): ZipLayout {
  const taken = new Set<string>();
  const placed: PlacedMember[] = [];
  let offset = 0;
  let centralByteLength = 0;
  for (const member of members) {
    assertEntryName(member.name);
    const folded = member.name.toLowerCase();
    if (taken.has(folded)) throw new Error(`two entries are named ${member.name}`);
    taken.add(folded);
    assertLength(member);
    const dataOffset = offset + LOCAL_HEADER_BYTES + member.name.length + localExtraBytes(member.byteLength);
    const { name, byteLength, crc32, modifiedAt } = member;
    const modified = dosTime(modifiedAt);
    const place: PlacedMember = { name, byteLength, crc32, modified, headerOffset: offset, dataOffset };
    placed.push(place);
    centralByteLength += CENTRAL_HEADER_BYTES + member.name.length + centralExtraBytes(place);
    offset = dataOffset + member.byteLength;
  }
  for (const folder of foldersOf(taken)) {
    if (taken.has(folder)) throw new Error(`${folder} is both a file and a folder`);
  }
  const zip64 = needsZip64End({ members: placed.length, centralOffset: offset, centralByteLength });
  const byteLength =
    offset + centralByteLength + (zip64 ? ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES : 0) + END_BYTES;
  if (!Number.isSafeInteger(byteLength)) throw new Error('the archive is longer than 2^53 bytes');
  return { members: placed, centralOffset: offset, centralByteLength, byteLength };
}

function foldersOf(names: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  let last = '/';
  for (const name of names) {
    // Members of one folder follow each other.
    if (name.startsWith(last) && name.indexOf('/', last.length) < 0) continue;
    for (let slash = name.indexOf('/'); slash >= 0; slash = name.indexOf('/', slash + 1)) {
      last = name.slice(0, slash + 1);
      folders.add(name.slice(0, slash));
    }
  }
  return folders;
}

function assertLength(member: ZipMember): void {
  if (!Number.isSafeInteger(member.byteLength) || member.byteLength < 0) {
    throw new Error(`${member.name} has no usable length: ${member.byteLength}`);
  }
  if (!Number.isInteger(member.crc32) || member.crc32 < 0 || member.crc32 > MAX32) {
    throw new Error(`${member.name} has no usable CRC-32: ${member.crc32}`);
  }
}
