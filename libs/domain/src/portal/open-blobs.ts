import { join } from 'node:path';
import type { BlobPlace, Config, Secrets } from '@rightful/config';
import { type BlobStore, BothBlobStores, DiskBlobStore, openS3BlobStore } from '@rightful/vault';

/** The store of sealed bytes as the configuration says. Throws BlobStorageError where it cannot be used. */
export async function openBlobs(config: Config, secrets: Secrets): Promise<BlobStore> {
  const { blobs, blobsBefore } = config;
  const store = await openPlace(config, secrets, blobs);
  return blobsBefore ? new BothBlobStores(store, await openPlace(config, secrets, blobsBefore)) : store;
}

/** One place of sealed bytes. */
export async function openPlace(config: Config, secrets: Secrets, place: BlobPlace): Promise<BlobStore> {
  if (place.kind === 'disk') return new DiskBlobStore(place.dir);
  const { bucket, prefix } = place;
  const scratch = join(config.stateDir, 'scratch');
  return openS3BlobStore({ bucket, prefix, ...config.s3, credentials: secrets.s3, scratch });
}
