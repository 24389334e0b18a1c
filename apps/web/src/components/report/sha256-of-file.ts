import { Sha256Stream } from './sha256-stream.ts';

const SLICE_BYTES = 4 * 1024 * 1024;

/**
 * SHA-256 of a file in lower-case hex, read slice by slice so that archives of many gigabytes fit. Nothing leaves
 * the browser.
 */
export async function sha256OfFile(file: Blob, onProgress?: (share: number) => void): Promise<string> {
  const hash = new Sha256Stream();
  for (let start = 0; start < file.size; start += SLICE_BYTES) {
    hash.update(new Uint8Array(await file.slice(start, start + SLICE_BYTES).arrayBuffer()));
    onProgress?.(Math.min(1, (start + SLICE_BYTES) / file.size));
  }
  return hash.digest();
}
