import { randomBytes } from 'node:crypto';
import { BlobStorageError } from '../blob-errors.ts';
import { S3Bucket, type S3Sdk } from './s3-bucket.ts';
import { isTaken, s3Failure } from './s3-failure.ts';
import { S3Keys } from './s3-keys.ts';
import type { S3Place } from './s3-place.ts';

/** Asks the server for everything that the store relies on. Throws BlobStorageError with a sentence where it does otherwise. */
export async function probeBucket(place: S3Place, sdk: S3Sdk): Promise<void> {
  const bucket = new S3Bucket(place, sdk);
  const key = new S3Keys(place.prefix).probe(randomBytes(16).toString('hex'));
  const bytes = randomBytes(64);
  try {
    if (await bucket.keepsVersions())
      throw new BlobStorageError(
        'The bucket keeps versions: what is erased would stay in it. Use a bucket that never had versioning switched on.',
      );
    await bucket.putNew(key, bytes);
    try {
      const isRefused = await bucket.putNew(key, randomBytes(64)).then(() => false, orThrow);
      if (!isRefused)
        throw new BlobStorageError(
          'The S3 storage overwrites although it was told not to (If-None-Match). Use one that keeps to it.',
        );
      const part = Buffer.alloc(10);
      const isRange = await bucket.readInto(key, part, 20).then(() => true, orRange);
      if (!isRange || !part.equals(bytes.subarray(20, 30)))
        throw new BlobStorageError(
          'The S3 storage hands out wrong bytes of a range. Use one that keeps to it.',
        );
    } finally {
      await bucket.delete(key);
    }
  } catch (error) {
    throw s3Failure(error);
  } finally {
    bucket.client.destroy();
  }
}

function orThrow(error: unknown): true {
  if (isTaken(error)) return true;
  throw error;
}

function orRange(error: unknown): false {
  if (error instanceof RangeError) return false;
  throw error;
}
