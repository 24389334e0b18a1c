import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BlobExistsError, BlobNotFoundError, BlobStorageError } from '../blob-errors.ts';
import type { BlobRoom } from '../blob-room.ts';
import type { BlobHandle, BlobStore, TempBlob } from '../blob-store.ts';
import { DiskTempBlob } from '../disk-temp-blob.ts';
import { storageFailure } from '../storage-failure.ts';
import { S3BlobHandle } from './s3-blob-handle.ts';
import { S3Bucket, type S3Sdk } from './s3-bucket.ts';
import { isAbsent, isTaken, s3Failure } from './s3-failure.ts';
import { S3Keys } from './s3-keys.ts';
import type { S3Place } from './s3-place.ts';
import { openS3Room } from './s3-room.ts';

type Room = 'blobs' | 'quarantine';

/**
 * Blobs as objects of a bucket. What is being written lies, sealed as it is, in a scratch folder of this machine until its
 * name is known; then it is uploaded to that name, which must be free, and read back: a commit returns when the server hands
 * out the bytes whose SHA-256 was taken here. Open it with `openS3BlobStore`, which asks the server first what it can do.
 */
export class S3BlobStore implements BlobStore {
  readonly root = null;
  private readonly keys: S3Keys;
  private readonly bucket: S3Bucket;

  constructor(
    private readonly place: S3Place,
    sdk: S3Sdk,
  ) {
    this.keys = new S3Keys(place.prefix);
    this.bucket = new S3Bucket(place, sdk);
  }

  async createTemp(): Promise<TempBlob> {
    try {
      await mkdir(this.place.scratch, { recursive: true, mode: 0o700 });
      const path = this.newScratchPath();
      return new DiskTempBlob(await open(path, 'wx', 0o600), path, (from, blobId) =>
        this.upload(from, blobId),
      );
    } catch (error) {
      throw storageFailure(error);
    }
  }

  openRoom(): BlobRoom {
    mkdirSync(this.place.scratch, { recursive: true, mode: 0o700 });
    return openS3Room(
      this,
      () => this.newScratchPath(),
      (path, blobId) => this.upload(path, blobId),
    );
  }

  open(blobId: string): Promise<BlobHandle> {
    return this.openIn('blobs', 'quarantine', blobId);
  }

  openQuarantined(blobId: string): Promise<BlobHandle> {
    return this.openIn('quarantine', 'blobs', blobId);
  }

  quarantine(blobId: string): Promise<void> {
    return this.move('blobs', 'quarantine', blobId);
  }

  unquarantine(blobId: string): Promise<void> {
    return this.move('quarantine', 'blobs', blobId);
  }

  async delete(blobId: string): Promise<void> {
    for (const room of ['blobs', 'quarantine'] as const)
      await s3(() => this.bucket.delete(this.keys.key(room, blobId)));
  }

  list(prefix = ''): AsyncIterable<string> {
    return this.listIn('blobs', prefix);
  }

  listQuarantined(prefix = ''): AsyncIterable<string> {
    return this.listIn('quarantine', prefix);
  }

  /** Scratch files of this machine, and uploads of any machine that never ended. Returns how many files and uploads. */
  async sweepTemp(olderThanMs: number): Promise<number> {
    // The server tells when an upload began, not when it went on: a long one is given a day for an hour.
    let swept = await s3(() => this.bucket.abortUploads(this.keys.all, olderThanMs * 24));
    for (const name of await readdir(this.place.scratch).catch(() => [])) {
      const path = join(this.place.scratch, name);
      const stats = await stat(path).catch(() => undefined);
      if (!stats || Date.now() - Math.floor(stats.mtimeMs) < olderThanMs) continue;
      await rm(path, { recursive: true, force: true });
      swept += 1;
    }
    return swept;
  }

  private newScratchPath(): string {
    return join(this.place.scratch, randomBytes(16).toString('hex'));
  }

  private async upload(path: string, blobId: string): Promise<void> {
    const key = this.keys.key('blobs', blobId);
    try {
      const { byteLength, sha256 } = await this.bucket.uploadNew(key, path);
      if (!(await this.holds(key, byteLength, sha256))) {
        await this.bucket.delete(key);
        throw new BlobStorageError(
          'The S3 storage hands out other bytes than it was sent; they were removed.',
        );
      }
    } catch (error) {
      throw isTaken(error) ? new BlobExistsError(blobId) : s3Failure(error);
    }
    await rm(path, { force: true });
  }

  private async holds(key: string, byteLength: number, sha256: Buffer): Promise<boolean> {
    if ((await this.bucket.head(key)) !== byteLength) return false;
    return (await this.bucket.digest(key, byteLength)).equals(sha256);
  }

  private async openIn(room: Room, other: Room, blobId: string): Promise<BlobHandle> {
    const keys = [this.keys.key(room, blobId), this.keys.key(other, blobId)] as const;
    const byteLength = await this.lengthAt(keys[0]);
    if (byteLength === null) throw new BlobNotFoundError(blobId);
    return new S3BlobHandle(this.bucket, blobId, keys, byteLength);
  }

  /** Copied first, then deleted: killed in between, it lies in both rooms, and doing it again ends it. */
  private async move(from: Room, to: Room, blobId: string): Promise<void> {
    const [source, target] = [this.keys.key(from, blobId), this.keys.key(to, blobId)];
    if ((await this.lengthAt(source)) === null) {
      if ((await this.lengthAt(target)) === null) throw new BlobNotFoundError(blobId);
      return;
    }
    await s3(() => this.bucket.copy(source, target));
    await s3(() => this.bucket.delete(source));
  }

  /** Null where there is no such object. */
  private async lengthAt(key: string): Promise<number | null> {
    try {
      return await this.bucket.head(key);
    } catch (error) {
      if (isAbsent(error)) return null;
      throw s3Failure(error);
    }
  }

  private async *listIn(room: Room, prefix: string): AsyncGenerator<string, void, void> {
    for await (const key of this.bucket.list(this.keys.keyPrefix(room, prefix))) {
      const blobId = key.slice(key.lastIndexOf('/') + 1);
      // A key that is none of ours is nobody's blob.
      if (/^[0-9a-f]{32}$/.test(blobId) && key === this.keys.key(room, blobId)) yield blobId;
    }
  }
}

async function s3<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw s3Failure(error);
  }
}
