import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as sdk from '@aws-sdk/client-s3';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { BlobExistsError, BlobNotFoundError } from '../blob-errors.ts';
import { newBlobId } from '../blob-id.ts';
import { describeBlobStore } from '../blob-store.contract.ts';
import { openS3BlobStore } from './open-s3-blob-store.ts';
import { S3Bucket } from './s3-bucket.ts';
import { S3Keys } from './s3-keys.ts';
import type { S3Place } from './s3-place.ts';

/** http://key:secret@host:port of a real S3 server; `npm run prove s3` brings one and sets it. */
const address = process.env.RIGHTFUL_TEST_S3_URL;
const url = new URL(address ?? 'http://key:secret@127.0.0.1:1');
const scratch = mkdtempSync(join(tmpdir(), 'rightful-s3-'));
const bucket = `rightful-${randomBytes(6).toString('hex')}`;
const place = (): S3Place => ({
  bucket,
  prefix: randomBytes(6).toString('hex'),
  endpoint: url.origin,
  region: 'us-east-1',
  pathStyle: true,
  credentials: { accessKeyId: url.username, secretAccessKey: url.password },
  scratch: join(scratch, randomBytes(6).toString('hex')),
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('a server that does not answer is told in a sentence', async () => {
  const nowhere = { ...place(), endpoint: 'http://127.0.0.1:1' };
  await expect(openS3BlobStore(nowhere)).rejects.toThrow('did not do what it was asked to');
});

// `npm run prove s3` names a server; without one nothing of this can run.
if (address) {
  const { client } = new S3Bucket(place(), sdk);
  beforeAll(async () => {
    await client.send(new sdk.CreateBucketCommand({ Bucket: bucket }));
  });
  afterAll(() => client.destroy());

  describeBlobStore('S3BlobStore', async () => ({
    store: await openS3BlobStore(place()),
    dispose: async () => undefined,
  }));

  test('a long blob is uploaded in parts, is never overwritten, and is read at any position', async () => {
    const store = await openS3BlobStore(place());
    const bytes = randomBytes(20 * 2 ** 20 + 12_345);
    const blobId = newBlobId();
    const room = store.openRoom();
    const path = room.newPath();
    writeFileSync(path, bytes);
    await room.keep(path, blobId);
    expect(existsSync(path)).toBe(false);
    writeFileSync(path, randomBytes(9 * 2 ** 20));
    await expect(room.keep(path, blobId)).rejects.toThrow(BlobExistsError);
    await room.bring([blobId]);
    expect(readFileSync(room.pathOf(blobId)).equals(bytes)).toBe(true);
    await room.close();
    const handle = await store.open(blobId);
    for (const at of [0, 8 * 2 ** 20 - 10, bytes.length - 50]) {
      expect((await handle.read(at, 50)).equals(bytes.subarray(at, at + 50))).toBe(true);
    }
    await store.quarantine(blobId);
    expect((await handle.read(5, 2 ** 20)).equals(bytes.subarray(5, 5 + 2 ** 20))).toBe(true);
    await store.delete(blobId);
    await expect(handle.read(0, 2 ** 20)).rejects.toThrow(BlobNotFoundError);
    expect(await store.sweepTemp(0)).toBe(0);
  }, 60_000);

  test('a room leaves nothing behind, and what is absent is said', async () => {
    const where = place();
    const room = (await openS3BlobStore(where)).openRoom();
    await expect(room.bring([newBlobId()])).rejects.toThrow(BlobNotFoundError);
    await room.close();
    expect(readdirSync(where.scratch)).toEqual([]);
  });

  test('an upload that a crash left is aborted', async () => {
    const where = place();
    const store = await openS3BlobStore(where);
    const at = { Bucket: bucket, Key: new S3Keys(where.prefix).key('blobs', newBlobId()) };
    const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(at));
    await client.send(new sdk.UploadPartCommand({ ...at, UploadId, PartNumber: 1, Body: Buffer.alloc(10) }));
    expect(await store.sweepTemp(60_000)).toBe(0);
    expect(await store.sweepTemp(0)).toBe(1);
    expect(await store.sweepTemp(0)).toBe(0);
  });

  test('keys that are not ours are no blobs', async () => {
    const where = place();
    const store = await openS3BlobStore(where);
    await client.send(
      new sdk.PutObjectCommand({ Bucket: bucket, Key: `${where.prefix}/blobs/ab/notes.txt`, Body: 'text' }),
    );
    for await (const blobId of store.list()) throw new Error(`${blobId} is listed`);
  });

  test.each([
    ['a missing bucket', () => ({ ...place(), bucket: `${bucket}-not` }), 'does not exist'],
    [
      'an unknown access key',
      () => ({ ...place(), credentials: { accessKeyId: 'nobody', secretAccessKey: 'x' } }),
      'does not know the access key',
    ],
    [
      'a wrong secret',
      () => ({ ...place(), credentials: { accessKeyId: url.username, secretAccessKey: 'x' } }),
      'refuses the secret key',
    ],
  ])('%s is told in a sentence', async (_, wrong, sentence) => {
    await expect(openS3BlobStore(wrong())).rejects.toThrow(sentence);
  });

  test('a bucket that keeps what is erased is refused', async () => {
    const Bucket = `${bucket}-v`;
    await client.send(new sdk.CreateBucketCommand({ Bucket }));
    await client.send(
      new sdk.PutBucketVersioningCommand({ Bucket, VersioningConfiguration: { Status: 'Enabled' } }),
    );
    await expect(openS3BlobStore({ ...place(), bucket: Bucket })).rejects.toThrow('keeps versions');
  });
}
