import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { Ceph } from '../s3/ceph.ts';

/** Where the sealed bytes of all nodes lie, with what can be done to it. */
export interface Storage {
  readonly name: string;
  readonly settings: Readonly<Record<string, string>>;
  goAway(): Promise<void>;
  comeBack(): Promise<void>;
  /** Left out where it cannot be filled here. */
  fill?(): void;
  empty?(): void;
  close(): void;
}

const MIB = 2 ** 20;

/** Ceph's gateway where there is one, else a folder that all nodes share: a small file system of its own, if one may be made. */
export async function openStorage(): Promise<Storage> {
  return Ceph.missing() === null ? onCeph() : onDisk();
}

async function onCeph(): Promise<Storage> {
  const ceph = await Ceph.start();
  const credentials = { accessKeyId: 'test', secretAccessKey: 'testsecret' };
  const client = new S3Client({
    endpoint: ceph.endpoint,
    region: 'us-east-1',
    forcePathStyle: true,
    credentials,
  });
  await client.send(new CreateBucketCommand({ Bucket: 'cluster' }));
  client.destroy();
  return {
    name: 'Ceph RGW',
    settings: {
      RIGHTFUL_BLOBS: 's3://cluster/blobs',
      RIGHTFUL_S3_ENDPOINT: ceph.endpoint,
      RIGHTFUL_S3_ACCESS_KEY_ID: credentials.accessKeyId,
      RIGHTFUL_S3_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    },
    goAway: async () => ceph.killGateway(),
    comeBack: () => ceph.startGateway(),
    close: () => ceph.stop(),
  };
}

function onDisk(): Storage {
  const folder = mkdtempSync(join(tmpdir(), 'rightful-cluster-'));
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256m', 'tmpfs', disk]).status === 0;
  const blobs = join(disk, 'blobs');
  const filler = join(disk, 'filler');
  const canFill = {
    fill() {
      const file = openSync(filler, 'w');
      try {
        for (;;) writeSync(file, Buffer.alloc(MIB));
      } catch {
        // Full.
      }
      try {
        for (;;) writeSync(file, Buffer.alloc(512));
      } catch {
        closeSync(file);
      }
    },
    empty: () => rmSync(filler, { force: true }),
  };
  return {
    name: isMounted ? 'a folder with a size of its own' : 'a folder',
    settings: { RIGHTFUL_BLOB_DIR: blobs },
    goAway: async () => renameSync(blobs, `${blobs}-away`),
    async comeBack() {
      rmSync(blobs, { recursive: true, force: true });
      renameSync(`${blobs}-away`, blobs);
    },
    ...(isMounted && canFill),
    close() {
      if (isMounted) spawnSync('umount', [disk]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
