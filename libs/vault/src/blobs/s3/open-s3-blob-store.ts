import type { BlobStore } from '../blob-store.ts';
import type { S3Place } from './s3-place.ts';

/** Throws BlobStorageError when the bucket cannot be used. The SDK is loaded here, and so not where blobs lie on a disk. */
export async function openS3BlobStore(place: S3Place): Promise<BlobStore> {
  const { probeBucket } = await import('./probe-bucket.ts');
  const { S3BlobStore } = await import('./s3-blob-store.ts');
  await probeBucket(place);
  return new S3BlobStore(place);
}
