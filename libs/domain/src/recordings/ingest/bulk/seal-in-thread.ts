import { closeSync, fdatasyncSync, openSync, rmSync, writevSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { BlobExistsError, ContentKey, DiskBlobStore, Sealer } from '@rightful/vault';
import type { ThreadReply, ThreadTask } from './seal-task.ts';
import { threadPieces } from './thread-pieces.ts';

/** What `sealContent` does, with synchronous calls. Throws StorageFullError; nothing half written stays. */
export function sealInThread(task: ThreadTask & { kind: 'seal' }): ThreadReply {
  const store = new DiskBlobStore(task.blobRoot);
  const tempPath = store.tempPath();
  const key = ContentKey.importRaw(task.key);
  const sealer = new Sealer(key);
  try {
    if (write(task, sealer, tempPath) !== task.crc32) return { kind: 'changed' };
    store.commitSync(tempPath, task.blobId);
  } catch (error) {
    if (!(error instanceof BlobExistsError)) throw error;
  } finally {
    rmSync(tempPath, { force: true });
    sealer.destroy();
    key.destroy();
    task.key.inputKey.fill(0);
  }
  return { kind: 'sealed' };
}

/** Returns the CRC-32 of what was sealed; it is on the disk then, not yet under its name. */
function write(task: ThreadTask & { kind: 'seal' }, sealer: Sealer, tempPath: string): number {
  const file = openSync(tempPath, 'wx', 0o600);
  try {
    let crc = 0;
    for (const piece of threadPieces(task.source)) {
      crc = crc32(piece, crc);
      writeAll(file, sealer.push(piece));
    }
    writeAll(file, sealer.final());
    fdatasyncSync(file);
    return crc;
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, pieces: readonly Buffer[]): void {
  let left = pieces;
  while (left.length > 0) {
    let written = writevSync(file, left);
    const whole = left.findIndex((piece) => {
      if (written < piece.length) return true;
      written -= piece.length;
      return false;
    });
    const [first, ...rest] = whole < 0 ? [] : left.slice(whole);
    left = first ? [first.subarray(written), ...rest] : [];
  }
}
