export {
  BlobExistsError,
  BlobNotFoundError,
  BlobStorageError,
  StorageFullError,
} from './blobs/blob-errors.ts';
export { checkBlobId, newBlobId } from './blobs/blob-id.ts';
export type { BlobRoom } from './blobs/blob-room.ts';
export type { BlobHandle, BlobStore, TempBlob } from './blobs/blob-store.ts';
export { BothBlobStores } from './blobs/both-blob-stores.ts';
export { DiskBlobStore } from './blobs/disk-blob-store.ts';
export { openS3BlobStore } from './blobs/s3/open-s3-blob-store.ts';
export type { S3Place } from './blobs/s3/s3-place.ts';
export { SecretFileError } from './files/secret-file.ts';
export { BothKeyServices } from './keys/both-key-services.ts';
export { ContentKey, type RawContentKey } from './keys/content-key.ts';
export type { SealedObject } from './keys/kept-keys.ts';
export { KeyServiceError, UnknownKeyError } from './keys/key-errors.ts';
export { KeyFile } from './keys/key-file.ts';
export type { KeyContext, KeyKeeper, KeyService } from './keys/key-service.ts';
export type { KmsPlace } from './keys/kms/kms-place.ts';
export { openKmsKeys } from './keys/kms/open-kms-keys.ts';
export { MacKey } from './keys/mac-key.ts';
export { Pkcs11Keys } from './keys/pkcs11/pkcs11-keys.ts';
export type { SealPurpose } from './keys/seal-purposes.ts';
export {
  createSubjectKey,
  openSubjectKey,
  type RawSubjectKey,
  SubjectKey,
  subjectKeyContext,
} from './keys/subject-key.ts';
export { copyInto } from './primitives/copy-into.ts';
export { encodeParts } from './primitives/encode-parts.ts';
export { ChunkSealer } from './seal/chunk-sealer.ts';
export { Opener } from './seal/opener.ts';
export { openBuffer, openInto, sealBuffer } from './seal/seal-buffer.ts';
export { SealError, type SealFailure } from './seal/seal-error.ts';
export {
  chunkCount,
  chunkLength,
  chunkPosition,
  headerLength,
  plainLength,
  saltLength,
  sealedLength,
} from './seal/sealed-layout.ts';
export {
  type ReadAt,
  SealedReader,
  type SealedReaderOptions,
  sealedReaderScratchLength,
} from './seal/sealed-reader.ts';
export type { SealedSource } from './seal/sealed-source.ts';
export { SealedStream } from './seal/sealed-stream.ts';
export { Sealer } from './seal/sealer.ts';
export { SigningKey, signingKeyId } from './signing/signing-key.ts';
export { type KnownKey, SigningKeyFile } from './signing/signing-key-file.ts';
export { verifySignature } from './signing/verify-signature.ts';
