/** There is no such blob: it was never committed, was deleted, or is in quarantine. */
export class BlobNotFoundError extends Error {
  constructor(blobId: string) {
    super(`There is no blob ${blobId}.`);
    this.name = 'BlobNotFoundError';
  }
}

/** A blob of this id is there already; blobs never change. */
export class BlobExistsError extends Error {
  constructor(blobId: string) {
    super(`There is a blob ${blobId} already; blobs are not overwritten.`);
    this.name = 'BlobExistsError';
  }
}

/** The storage is full. What was being written is gone; what was committed is untouched. */
export class StorageFullError extends Error {
  constructor() {
    super('The blob storage is full. Make room, then run it again: nothing that was stored is lost.');
    this.name = 'StorageFullError';
  }
}

/** The storage cannot be used as it is set up: a sentence says what is wrong and what to do. */
export class BlobStorageError extends Error {
  override readonly name = 'BlobStorageError';
}
