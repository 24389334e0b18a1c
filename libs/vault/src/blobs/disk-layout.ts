import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { checkBlobId } from './blob-id.ts';

/**
 * temp/<random>, blobs/ab/cd/<id>, quarantine/ab/cd/<id> under one root; all three on one file system, which must know
 * hard links (ext4, XFS, Btrfs, ZFS, APFS, NTFS, NFS do).
 */
export class DiskLayout {
  readonly temp: string;
  readonly blobs: string;
  readonly quarantine: string;

  constructor(readonly root: string) {
    this.temp = join(root, 'temp');
    this.blobs = join(root, 'blobs');
    this.quarantine = join(root, 'quarantine');
  }

  newTempPath(): string {
    return join(this.temp, randomBytes(16).toString('hex'));
  }

  blobPath(blobId: string): string {
    return placed(this.blobs, blobId);
  }

  quarantinePath(blobId: string): string {
    return placed(this.quarantine, blobId);
  }
}

function placed(folder: string, blobId: string): string {
  checkBlobId(blobId);
  return join(folder, blobId.slice(0, 2), blobId.slice(2, 4), blobId);
}
