import { BlobNotFoundError, type BlobStore, newBlobId } from '@rightful/vault';

/** Asks the storage for a blob that nobody has. Throws what keeps it from saying so. */
export async function storageAnswers(blobs: BlobStore): Promise<void> {
  try {
    await (await blobs.open(newBlobId())).close();
  } catch (error) {
    if (!(error instanceof BlobNotFoundError)) throw error;
  }
}
