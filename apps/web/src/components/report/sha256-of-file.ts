import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const SLICE_BYTES = 4 * 1024 * 1024;

/**
 * SHA-256 of a file in lower-case hex, read slice by slice so that archives of many gigabytes fit. Nothing leaves
 * the browser. The browser's own digest takes a whole file into memory, hence the library.
 */
export async function sha256OfFile(file: Blob, onProgress?: (share: number) => void): Promise<string> {
  const hash = sha256.create();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    hash.update(new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer()));
    onProgress?.(Math.min(1, (start + SLICE_BYTES) / file.size));
  }
  return bytesToHex(hash.digest());
}
