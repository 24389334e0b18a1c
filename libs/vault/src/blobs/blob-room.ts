/**
 * Where threads that read and write by path, with synchronous calls, find blobs. On a disk store these are its own
 * files and nothing is copied; a store over a network brings them to this machine's disk first. Close it when done.
 */
export interface BlobRoom {
  /** Where the blob can be read once it was brought. Only for reading. */
  pathOf(blobId: string): string;
  /** Returns when all of them can be read. Throws BlobNotFoundError, StorageFullError. A disk store does nothing. */
  bring(blobIds: readonly string[]): Promise<void>;
  /** A fresh path for `openSync(path, 'wx')`. Whoever gives it up removes the file. */
  newPath(): string;
  /** Makes a file of `newPath` permanent; the caller has flushed and closed it. Throws BlobExistsError, StorageFullError. */
  keep(path: string, blobId: string): Promise<void>;
  close(): Promise<void>;
}
