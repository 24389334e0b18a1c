import type { S3ServiceException } from '@aws-sdk/client-s3';
import { systemCode } from '../../files/system-code.ts';
import { BlobStorageError, StorageFullError } from '../blob-errors.ts';
import { storageFailure } from '../storage-failure.ts';

const FULL = new Set([
  'QuotaExceeded',
  'StorageFull',
  'InsufficientStorage',
  'ServiceQuotaExceededException',
]);
const SENTENCES: Record<string, string> = {
  NoSuchBucket: 'The bucket of RIGHTFUL_BLOBS does not exist. Make it, or correct its name.',
  InvalidAccessKeyId: 'The S3 storage does not know the access key. Correct RIGHTFUL_S3_ACCESS_KEY_ID.',
  SignatureDoesNotMatch: 'The S3 storage refuses the secret key. Correct RIGHTFUL_S3_SECRET_ACCESS_KEY.',
  AccessDenied:
    'The S3 storage denies access. The account needs to read, write, list and delete objects in the bucket.',
  CredentialsProviderError:
    'There are no credentials for the S3 storage. Set RIGHTFUL_S3_ACCESS_KEY_ID and RIGHTFUL_S3_SECRET_ACCESS_KEY.',
};

/** What went wrong in the words of the store: full, or set up wrongly; every other error as it is. */
export function s3Failure(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const status = isFromServer(error) ? error.$metadata.httpStatusCode : undefined;
  if (FULL.has(error.name) || status === 507) return new StorageFullError();
  const sentence = SENTENCES[error.name];
  if (sentence) return new BlobStorageError(sentence, { cause: error });
  if (!isOfStorage(error)) return storageFailure(error);
  const said = `The S3 storage did not do what it was asked to (${systemCode(error) ?? error.name}). Look at it, at the way there, and at RIGHTFUL_S3_ENDPOINT.`;
  return new BlobStorageError(said, { cause: error });
}

/** The SDK marks every error of a call so, also one of the network. */
const isFromServer = (error: unknown): error is S3ServiceException =>
  error instanceof Error && '$metadata' in error;

const isOfStorage = (error: Error): boolean =>
  isFromServer(error) || /^E(CONN|HOST|NET|PIPE|TIMEDOUT|AI_)/.test(systemCode(error) ?? '');

/** Whether the server says that there is no such object. A bucket that is missing is something else. */
export function isAbsent(error: unknown): boolean {
  if (!isFromServer(error) || error.name === 'NoSuchBucket') return false;
  return error.name === 'NoSuchKey' || error.name === 'NotFound' || error.name === 'NoSuchUpload';
}

/** Whether a conditional create found something there, or lost to another one at the same moment. */
export function isTaken(error: unknown): boolean {
  if (!isFromServer(error)) return false;
  const status = error.$metadata.httpStatusCode;
  return status === 412 || (status === 409 && error.name !== 'NoSuchBucket');
}
