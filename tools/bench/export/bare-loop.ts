import { createCipheriv, createDecipheriv, createHash, createHmac, type Hash, hash } from 'node:crypto';
import { closeSync, fdatasyncSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { RecordingSource } from '@rightful/archive';
import { chunkLength, sealedLength } from '@rightful/vault';

const SLAB_BYTES = 1 << 20;
const ALGORITHM = 'aes-256-gcm';
const TAG = { authTagLength: 16 };

/**
 * What no export can leave out, one thing after the other in one thread, without names, lists, plan or checks: each sealed
 * file opened, read and closed, three HMACs to derive its keys, GCM, CRC-32 and SHA-256 over its bytes; SHA-256 and GCM over the archive's,
 * and the archive written. The keys are not the true ones, so no tag is looked at.
 */
export function bareLoop(recordings: readonly RecordingSource[], path: string): void {
  const [key, nonce, tag] = [Buffer.alloc(32, 1), Buffer.alloc(12, 2), Buffer.alloc(16, 3)];
  const info = Buffer.alloc(160, 4);
  const scratch = Buffer.allocUnsafeSlow(SLAB_BYTES);
  const slab = Buffer.allocUnsafeSlow(SLAB_BYTES);
  const sealed = Buffer.allocUnsafeSlow(sealedLength(SLAB_BYTES));
  const archive = createHash('sha256');
  const file = openSync(path, 'wx', 0o600);
  let filled = 0;
  for (const { blob, byteLength } of recordings) {
    for (let count = 0; count < 3; count += 1) createHmac('sha512', key).update(info).digest();
    const source = openSync(blob.path, 'r');
    // A recording longer than a slab is digested piece by piece.
    let begun: Hash | undefined;
    let crc = 0;
    for (let start = 0; start < byteLength; ) {
      const length = Math.min(byteLength - start, SLAB_BYTES - filled);
      readSync(source, scratch, 0, length, start);
      for (let at = 0; at < length; at += chunkLength) {
        const opening = createDecipheriv(ALGORITHM, key, nonce, TAG).setAuthTag(tag);
        const plain = opening.update(scratch.subarray(at, Math.min(length, at + chunkLength)));
        slab.set(plain, filled + at);
      }
      const bytes = slab.subarray(filled, filled + length);
      crc = crc32(bytes, crc);
      if (length === byteLength) hash('sha256', bytes, 'hex');
      else begun = (begun ?? createHash('sha256')).update(bytes);
      filled += length;
      start += length;
      if (filled === SLAB_BYTES) put();
    }
    begun?.digest('hex');
    closeSync(source);
  }
  put();
  archive.digest('hex');
  fdatasyncSync(file);
  closeSync(file);
  rmSync(path);

  function put(): void {
    archive.update(slab.subarray(0, filled));
    let length = 0;
    for (let at = 0; at < filled; at += chunkLength) {
      const sealing = createCipheriv(ALGORITHM, key, nonce, TAG);
      const bytes = sealing.update(slab.subarray(at, Math.min(filled, at + chunkLength)));
      sealing.final();
      sealed.set(bytes, length);
      sealed.set(sealing.getAuthTag(), length + bytes.length);
      length += bytes.length + TAG.authTagLength;
    }
    writeSync(file, sealed, 0, length);
    filled = 0;
  }
}
