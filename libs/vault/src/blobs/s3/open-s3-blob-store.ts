import type { BlobStore } from '../blob-store.ts';
import { probeBucket } from './probe-bucket.ts';
import { S3BlobStore } from './s3-blob-store.ts';
import type { S3Place } from './s3-place.ts';

/** Throws BlobStorageError when the bucket cannot be used. The SDK is loaded here, and so not where blobs lie on a disk. */
export async function openS3BlobStore(place: S3Place): Promise<BlobStore> {
  const sdk = await import('@aws-sdk/client-s3');
  await probeBucket(place, sdk);
  return new S3BlobStore(place, sdk);
}
