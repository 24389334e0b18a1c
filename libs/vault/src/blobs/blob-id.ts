import { randomBytes } from 'node:crypto';

const pattern = /^[0-9a-f]{32}$/;

export function newBlobId(): string {
  return randomBytes(16).toString('hex');
}

/** Throws RangeError for anything that is not 32 lower-case hex digits, so that no id ever becomes another path. */
export function checkBlobId(blobId: string): void {
  if (!pattern.test(blobId)) throw new RangeError('A blob id has 32 lower-case hex digits.');
}

export function checkBlobPrefix(prefix: string): void {
  if (!/^[0-9a-f]{0,32}$/.test(prefix))
    throw new RangeError('A prefix of a blob id has at most 32 hex digits.');
}
