import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import type { ListMultipartUploadsCommandOutput, S3Client } from '@aws-sdk/client-s3';
import type { S3Place } from './s3-place.ts';

/** The SDK, loaded by who needs it: its start takes longer than that of everything else of a store. */
export type S3Sdk = typeof import('@aws-sdk/client-s3');

const MIB = 2 ** 20;
/** Memory per upload: two parts. Longer objects have longer parts: 10,000 of them is what S3 takes. */
const PART_BYTES = 8 * MIB;
const MOST_PARTS = 9_000;
/** The longest that one CopyObject takes is 5 GiB. */
const COPY_BYTES = 2 ** 30;
const TRIES = 4;

/** One bucket, in calls that end whole or throw what the SDK threw. Retries are the SDK's standard ones. */
export class S3Bucket {
  readonly client: S3Client;
  private readonly bucket: string;

  constructor(
    { bucket, endpoint, region, pathStyle, credentials }: S3Place,
    private readonly sdk: S3Sdk,
  ) {
    this.bucket = bucket;
    this.client = new sdk.S3Client({
      region,
      forcePathStyle: pathStyle,
      maxAttempts: TRIES,
      retryMode: 'standard',
      requestHandler: {
        connectionTimeout: 5_000,
        socketTimeout: 30_000,
        requestTimeout: 60_000,
        throwOnRequestTimeout: true,
      },
      ...(endpoint ? { endpoint } : {}),
      ...(credentials ? { credentials } : {}),
    });
  }

  /** The length in bytes. */
  async head(key: string): Promise<number> {
    return (await this.client.send(new this.sdk.HeadObjectCommand(this.at(key)))).ContentLength ?? 0;
  }

  /** Fills `target` from `position` on. A stream that breaks off is taken up again where it ended. */
  async readInto(key: string, target: Buffer, position: number): Promise<void> {
    let done = 0;
    for (let tries = 1; done < target.length; tries += 1) {
      const Range = `bytes=${position + done}-${position + target.length - 1}`;
      const { Body, ContentRange } = await this.client.send(
        new this.sdk.GetObjectCommand({ ...this.at(key), Range }),
      );
      if (!ContentRange?.startsWith(`bytes ${position + done}-`)) {
        throw new RangeError('The storage sent another part of the blob than was asked for.');
      }
      try {
        for await (const piece of Body as AsyncIterable<Buffer>) {
          if (done + piece.length > target.length)
            throw new RangeError('The storage sent more than was asked for.');
          piece.copy(target, done);
          done += piece.length;
        }
        if (done < target.length && tries === TRIES) throw new RangeError('The blob is shorter than that.');
      } catch (error) {
        if (tries === TRIES || error instanceof RangeError) throw error;
      }
    }
  }

  /** Whether the bucket keeps, or once kept, older versions of what is deleted. */
  async keepsVersions(): Promise<boolean> {
    const { Status } = await this.client.send(
      new this.sdk.GetBucketVersioningCommand({ Bucket: this.bucket }),
    );
    return Status !== undefined;
  }

  async putNew(key: string, Body: Buffer): Promise<void> {
    await this.client.send(new this.sdk.PutObjectCommand({ ...this.at(key), Body, IfNoneMatch: '*' }));
  }

  /** Uploads a file under a key that must be free; nothing is seen of it before it is whole. Returns its SHA-256. */
  async uploadNew(key: string, path: string): Promise<{ byteLength: number; sha256: Buffer }> {
    const file = await open(path, 'r');
    try {
      const byteLength = (await file.stat()).size;
      const hash = createHash('sha256');
      if (byteLength <= PART_BYTES) {
        const whole = await readPart(file, 0, byteLength);
        hash.update(whole);
        await this.putNew(key, whole);
      } else
        await this.inParts(
          key,
          byteLength,
          async (number, at, length, UploadId) => {
            const Body = await readPart(file, at, length);
            hash.update(Body);
            const part = { ...this.at(key), UploadId, PartNumber: number, Body };
            return (await this.client.send(new this.sdk.UploadPartCommand(part))).ETag;
          },
          true,
        );
      return { byteLength, sha256: hash.digest() };
    } finally {
      await file.close();
    }
  }

  /** Copies within the bucket, over what may lie there. */
  async copy(from: string, to: string): Promise<void> {
    const byteLength = await this.head(from);
    const CopySource = `${this.bucket}/${encodeURIComponent(from)}`;
    if (byteLength <= COPY_BYTES) {
      await this.client.send(new this.sdk.CopyObjectCommand({ ...this.at(to), CopySource }));
    } else
      await this.inParts(
        to,
        byteLength,
        async (number, at, length, UploadId) => {
          const CopySourceRange = `bytes=${at}-${at + length - 1}`;
          const part = { ...this.at(to), UploadId, PartNumber: number, CopySource, CopySourceRange };
          return (await this.client.send(new this.sdk.UploadPartCopyCommand(part))).CopyPartResult?.ETag;
        },
        false,
      );
    if ((await this.head(to)) !== byteLength) throw new Error('The storage copied a blob to another length.');
  }

  /** SHA-256 of what the server hands out, read from first to last byte. */
  async digest(key: string, byteLength: number): Promise<Buffer> {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(Math.min(byteLength, PART_BYTES));
    for (let at = 0; at < byteLength; at += buffer.length) {
      const piece = buffer.subarray(0, Math.min(buffer.length, byteLength - at));
      await this.readInto(key, piece, at);
      hash.update(piece);
    }
    return hash.digest();
  }

  async delete(key: string): Promise<void> {
    await this.client.send(new this.sdk.DeleteObjectCommand(this.at(key)));
  }

  /** Keys, a page in memory at a time. What a list says is a hint: whatever matters is asked for by its name. */
  async *list(Prefix: string): AsyncGenerator<string, void, void> {
    for (let token: string | undefined, more = true; more; ) {
      const page = await this.client.send(
        new this.sdk.ListObjectsV2Command({ Bucket: this.bucket, Prefix, ContinuationToken: token }),
      );
      for (const { Key } of page.Contents ?? []) if (Key) yield Key;
      token = page.NextContinuationToken;
      more = page.IsTruncated === true && token !== undefined;
    }
  }

  /** Gives up uploads that began so long ago and did not end. Returns how many. */
  async abortUploads(Prefix: string, olderThanMs: number): Promise<number> {
    let aborted = 0;
    for (let marker: { KeyMarker?: string; UploadIdMarker?: string } | undefined = {}; marker; ) {
      const page: ListMultipartUploadsCommandOutput = await this.client.send(
        new this.sdk.ListMultipartUploadsCommand({ Bucket: this.bucket, Prefix, ...marker }),
      );
      for (const { Key, UploadId, Initiated } of page.Uploads ?? []) {
        if (!Key || !UploadId || !Initiated || Date.now() - Initiated.getTime() < olderThanMs) continue;
        await this.client.send(new this.sdk.AbortMultipartUploadCommand({ ...this.at(Key), UploadId }));
        aborted += 1;
      }
      marker = page.IsTruncated
        ? { KeyMarker: page.NextKeyMarker, UploadIdMarker: page.NextUploadIdMarker }
        : undefined;
    }
    return aborted;
  }

  at(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.bucket, Key: key };
  }

  private async inParts(
    key: string,
    byteLength: number,
    send: (number: number, at: number, length: number, uploadId: string) => Promise<string | undefined>,
    onlyNew: boolean,
  ): Promise<void> {
    const partBytes = Math.max(PART_BYTES, Math.ceil(byteLength / MOST_PARTS));
    const { UploadId } = await this.client.send(new this.sdk.CreateMultipartUploadCommand(this.at(key)));
    if (!UploadId) throw new Error('The storage began an upload without a name for it.');
    try {
      const Parts: { PartNumber: number; ETag: string | undefined }[] = [];
      for (let at = 0; at < byteLength; at += partBytes) {
        const PartNumber = Parts.length + 1;
        Parts.push({
          PartNumber,
          ETag: await send(PartNumber, at, Math.min(partBytes, byteLength - at), UploadId),
        });
      }
      const whole = { ...this.at(key), UploadId, MultipartUpload: { Parts } };
      await this.client.send(
        new this.sdk.CompleteMultipartUploadCommand(onlyNew ? { ...whole, IfNoneMatch: '*' } : whole),
      );
    } catch (error) {
      // Where this fails too, the sweep aborts it.
      await this.client
        .send(new this.sdk.AbortMultipartUploadCommand({ ...this.at(key), UploadId }))
        .catch(() => undefined);
      throw error;
    }
  }
}

async function readPart(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const part = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await file.read(part, done, length - done, position + done);
    if (bytesRead === 0) throw new Error('A file became shorter while it was uploaded.');
    done += bytesRead;
  }
  return part;
}
