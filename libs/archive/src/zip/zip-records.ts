import {
  CENTRAL_HEADER_BYTES,
  centralExtraBytes,
  END_BYTES,
  LOCAL_HEADER_BYTES,
  localExtraBytes,
  MAX16,
  MAX32,
  needsZip64End,
  type PlacedMember,
  ZIP64_END_BYTES,
  ZIP64_LOCATOR_BYTES,
  type ZipLayout,
} from './zip-layout.ts';

const STORED_VERSION = 20;
const ZIP64_VERSION = 45;
const MADE_ON_UNIX = 3 << 8;
/** A regular file that its owner may write and all may read. */
const UNIX_FILE = (0o100644 << 16) >>> 0;
const UTF8_NAME = 1 << 11;

/** The local file header of a member (APPNOTE 4.3.7), its ZIP64 field included. */
export function localHeader(member: PlacedMember): Buffer {
  const extra = localExtraBytes(member.byteLength);
  const out = Buffer.allocUnsafe(LOCAL_HEADER_BYTES + member.name.length + extra).fill(0);
  out.writeUInt32LE(0x0403_4b50, 0);
  out.writeUInt16LE(extra ? ZIP64_VERSION : STORED_VERSION, 4);
  out.writeUInt16LE(UTF8_NAME, 6);
  out.writeUInt32LE(member.modified, 10);
  out.writeUInt32LE(member.crc32, 14);
  out.writeUInt32LE(Math.min(member.byteLength, MAX32), 18);
  out.writeUInt32LE(Math.min(member.byteLength, MAX32), 22);
  out.writeUInt16LE(member.name.length, 26);
  out.writeUInt16LE(extra, 28);
  out.write(member.name, LOCAL_HEADER_BYTES, 'latin1');
  if (extra) {
    const at = LOCAL_HEADER_BYTES + member.name.length;
    out.writeUInt32LE(((extra - 4) << 16) | 1, at);
    out.writeBigUInt64LE(BigInt(member.byteLength), at + 4);
    out.writeBigUInt64LE(BigInt(member.byteLength), at + 12);
  }
  return out;
}

/** The central directory and the end records, in pieces of about 64 KiB. */
export function* centralDirectory(layout: ZipLayout): Generator<Buffer> {
  let pieces: Buffer[] = [];
  let pending = 0;
  for (const member of layout.members) {
    const header = centralHeader(member);
    pieces.push(header);
    pending += header.length;
    if (pending >= 65_536) {
      yield Buffer.concat(pieces, pending);
      pieces = [];
      pending = 0;
    }
  }
  pieces.push(endRecords(layout));
  yield Buffer.concat(pieces);
}

function centralHeader(member: PlacedMember): Buffer {
  const extra = centralExtraBytes(member);
  const out = Buffer.allocUnsafe(CENTRAL_HEADER_BYTES + member.name.length + extra).fill(0);
  out.writeUInt32LE(0x0201_4b50, 0);
  out.writeUInt16LE(MADE_ON_UNIX | ZIP64_VERSION, 4);
  out.writeUInt16LE(extra ? ZIP64_VERSION : STORED_VERSION, 6);
  out.writeUInt16LE(UTF8_NAME, 8);
  out.writeUInt32LE(member.modified, 12);
  out.writeUInt32LE(member.crc32, 16);
  out.writeUInt32LE(Math.min(member.byteLength, MAX32), 20);
  out.writeUInt32LE(Math.min(member.byteLength, MAX32), 24);
  out.writeUInt16LE(member.name.length, 28);
  out.writeUInt16LE(extra, 30);
  out.writeUInt32LE(UNIX_FILE, 38);
  out.writeUInt32LE(Math.min(member.headerOffset, MAX32), 42);
  out.write(member.name, CENTRAL_HEADER_BYTES, 'latin1');
  if (extra) {
    let at = CENTRAL_HEADER_BYTES + member.name.length;
    out.writeUInt16LE(1, at);
    out.writeUInt16LE(extra - 4, at + 2);
    at += 4;
    if (member.byteLength >= MAX32) {
      out.writeBigUInt64LE(BigInt(member.byteLength), at);
      out.writeBigUInt64LE(BigInt(member.byteLength), at + 8);
      at += 16;
    }
    if (member.headerOffset >= MAX32) out.writeBigUInt64LE(BigInt(member.headerOffset), at);
  }
  return out;
}

function endRecords(layout: ZipLayout): Buffer {
  const count = layout.members.length;
  const zip64 = needsZip64End({ ...layout, members: count });
  const out = Buffer.alloc((zip64 ? ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES : 0) + END_BYTES);
  let at = 0;
  if (zip64) {
    out.writeUInt32LE(0x0606_4b50, 0);
    out.writeBigUInt64LE(BigInt(ZIP64_END_BYTES - 12), 4);
    out.writeUInt16LE(MADE_ON_UNIX | ZIP64_VERSION, 12);
    out.writeUInt16LE(ZIP64_VERSION, 14);
    out.writeBigUInt64LE(BigInt(count), 24);
    out.writeBigUInt64LE(BigInt(count), 32);
    out.writeBigUInt64LE(BigInt(layout.centralByteLength), 40);
    out.writeBigUInt64LE(BigInt(layout.centralOffset), 48);
    out.writeUInt32LE(0x0706_4b50, ZIP64_END_BYTES);
    out.writeBigUInt64LE(BigInt(layout.centralOffset + layout.centralByteLength), ZIP64_END_BYTES + 8);
    out.writeUInt32LE(1, ZIP64_END_BYTES + 16);
    at = ZIP64_END_BYTES + ZIP64_LOCATOR_BYTES;
  }
  out.writeUInt32LE(0x0605_4b50, at);
  out.writeUInt16LE(Math.min(count, MAX16), at + 8);
  out.writeUInt16LE(Math.min(count, MAX16), at + 10);
  out.writeUInt32LE(Math.min(layout.centralByteLength, MAX32), at + 12);
  out.writeUInt32LE(Math.min(layout.centralOffset, MAX32), at + 16);
  return out;
}
