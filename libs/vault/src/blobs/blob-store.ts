import type { SealedSource } from '../seal/sealed-source.ts';
import type { BlobRoom } from './blob-room.ts';

/**
 * Where sealed bytes lie. A blob is written as temporary, and becomes permanent in one durable step; it never changes
 * afterwards. A quarantined blob is kept, but `open` does not find it. A blob id is 32 hex digits: random
 * (`newBlobId`), or a MAC under a subject's key; nobody without that key can tell whose it is. Each driver passes `blob-store.contract.ts`.
 */
export interface BlobStore {
  /** The folder into which threads may commit by themselves (`DiskBlobStore`); null where there is none. */
  readonly root: string | null;
  /** For threads that read and write by path. */
  openRoom(): BlobRoom;
  /** Throws StorageFullError. */
  createTemp(): Promise<TempBlob>;
  /** Throws BlobNotFoundError when the blob is absent or quarantined. */
  open(blobId: string): Promise<BlobHandle>;
  /** For reviews: opens a blob that is in quarantine. Throws BlobNotFoundError when it is not. */
  openQuarantined(blobId: string): Promise<BlobHandle>;
  /** Durable when it returns; handles that are open stay open. Again is no error. Throws BlobNotFoundError. */
  quarantine(blobId: string): Promise<void>;
  /** The way back. Again is no error. Throws BlobNotFoundError. */
  unquarantine(blobId: string): Promise<void>;
  /** Removes the blob, in quarantine or not. An absent one is no error. */
  delete(blobId: string): Promise<void>;
  /** Permanent blobs whose id begins with `prefix`, in the order of their ids; a page in memory at a time. */
  list(prefix?: string): AsyncIterable<string>;
  listQuarantined(prefix?: string): AsyncIterable<string>;
  /** Removes temporary blobs that nobody has written to for so long (crashes leave them). Returns how many. */
  sweepTemp(olderThanMs: number): Promise<number>;
}

/** A blob that is being written. End it with `commit` or `abort`. */
export interface TempBlob {
  /** Bytes written so far. */
  readonly byteLength: number;
  /** Appends. One call at a time. Throws StorageFullError, and then the temporary blob is gone. */
  write(bytes: Uint8Array): Promise<void>;
  /** Makes it permanent: durable, under its name, when this returns. Throws BlobExistsError, StorageFullError. */
  commit(blobId: string): Promise<void>;
  /** Throws it away. After `commit`, or a second time, it does nothing. */
  abort(): Promise<void>;
}

/** An open blob. It can be read by several callers at once, and stays readable when the blob is moved; once it is deleted a read may throw BlobNotFoundError. */
export interface BlobHandle extends SealedSource {
  /** `length` bytes from `position` on; throws RangeError when there are fewer. */
  read(position: number, length: number): Promise<Buffer>;
  close(): Promise<void>;
}
