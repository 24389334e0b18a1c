import { linkSync, mkdirSync, rmSync } from 'node:fs';
import { access, link, mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder, makeFolderSync, syncFolder, syncMadeFolders } from '../files/disk-folder.ts';
import { syncDirectory } from '../files/sync-directory.ts';
import { systemCode } from '../files/system-code.ts';
import { BlobExistsError, BlobNotFoundError, BlobStorageError } from './blob-errors.ts';
import { checkBlobPrefix } from './blob-id.ts';
import type { BlobRoom } from './blob-room.ts';
import type { BlobHandle, BlobStore, TempBlob } from './blob-store.ts';
import { DiskBlobHandle } from './disk-blob-handle.ts';
import { DiskLayout } from './disk-layout.ts';
import { DiskTempBlob } from './disk-temp-blob.ts';
import { storageFailure } from './storage-failure.ts';

/**
 * Blobs as files under one folder. Files 0600, folders 0700: nobody but the service's account reads them. Where that folder is
 * gone (a disk that came loose), nothing is known of any blob, and none is called absent.
 */
export class DiskBlobStore implements BlobStore {
  private readonly layout: DiskLayout;

  constructor(readonly root: string) {
    this.layout = new DiskLayout(root);
    makeFolderSync(this.layout.blobs);
  }

  async createTemp(): Promise<TempBlob> {
    const path = this.layout.newTempPath();
    try {
      await mkdir(this.layout.temp, { recursive: true, mode: 0o700 });
      const handle = await open(path, 'wx', 0o600);
      return new DiskTempBlob(handle, path, (tempPath, blobId) => this.place(tempPath, blobId));
    } catch (error) {
      throw storageFailure(error);
    }
  }

  /** For worker threads that write with synchronous calls: a fresh path for `openSync(path, 'wx')`, then `commitSync`. */
  tempPath(): string {
    makeFolderSync(this.layout.temp);
    return this.layout.newTempPath();
  }

  /** Where a committed blob lies; only for reading (`openSync(path, 'r')` in a worker thread). */
  permanentPath(blobId: string): string {
    return this.layout.blobPath(blobId);
  }

  /** Makes a file from `tempPath()` permanent. The caller has flushed it (`fdatasyncSync`) and closed it. */
  commitSync(tempPath: string, blobId: string): void {
    const path = this.layout.blobPath(blobId);
    try {
      const first = mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      linkSync(tempPath, path);
      // The name before its folders: where there is a journal, one flush then carries all of them.
      syncDirectory(dirname(path));
      syncMadeFolders(dirname(path), first);
    } catch (error) {
      throw systemCode(error) === 'EEXIST' ? new BlobExistsError(blobId) : storageFailure(error);
    } finally {
      rmSync(tempPath, { force: true });
    }
  }

  openRoom(): BlobRoom {
    return {
      pathOf: (blobId) => this.permanentPath(blobId),
      bring: async () => undefined,
      newPath: () => this.tempPath(),
      keep: async (path, blobId) => this.commitSync(path, blobId),
      close: async () => undefined,
    };
  }

  open(blobId: string): Promise<BlobHandle> {
    return this.#openFile(this.layout.blobPath(blobId), blobId);
  }

  openQuarantined(blobId: string): Promise<BlobHandle> {
    return this.#openFile(this.layout.quarantinePath(blobId), blobId);
  }

  quarantine(blobId: string): Promise<void> {
    return this.#move(this.layout.blobPath(blobId), this.layout.quarantinePath(blobId), blobId);
  }

  unquarantine(blobId: string): Promise<void> {
    return this.#move(this.layout.quarantinePath(blobId), this.layout.blobPath(blobId), blobId);
  }

  async delete(blobId: string): Promise<void> {
    await this.#assertThere();
    for (const path of [this.layout.blobPath(blobId), this.layout.quarantinePath(blobId)]) {
      try {
        await unlink(path);
        await syncFolder(dirname(path));
      } catch (error) {
        if (systemCode(error) !== 'ENOENT') throw error;
      }
    }
  }

  list(prefix = ''): AsyncIterable<string> {
    return listFiles(this.layout.blobs, prefix);
  }

  listQuarantined(prefix = ''): AsyncIterable<string> {
    return listFiles(this.layout.quarantine, prefix);
  }

  async sweepTemp(olderThanMs: number): Promise<number> {
    let swept = 0;
    for (const name of await namesIn(this.layout.temp)) {
      const path = join(this.layout.temp, name);
      const stats = await stat(path).catch(() => undefined);
      if (!stats || Date.now() - Math.floor(stats.mtimeMs) < olderThanMs) continue;
      await rm(path, { force: true });
      swept += 1;
    }
    return swept;
  }

  // A link, not a rename: it fails where a blob already lies instead of replacing it.
  private async place(tempPath: string, blobId: string): Promise<void> {
    const path = this.layout.blobPath(blobId);
    try {
      await makeFolder(dirname(path));
      await link(tempPath, path);
    } catch (error) {
      throw systemCode(error) === 'EEXIST' ? new BlobExistsError(blobId) : error;
    }
    await unlink(tempPath);
    await syncFolder(dirname(path));
  }

  async #openFile(path: string, blobId: string): Promise<BlobHandle> {
    try {
      const handle = await open(path, 'r');
      return new DiskBlobHandle(handle, (await handle.stat()).size);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw error;
      await this.#assertThere();
      throw new BlobNotFoundError(blobId);
    }
  }

  async #move(from: string, to: string, blobId: string): Promise<void> {
    await this.#assertThere();
    try {
      await makeFolder(dirname(to));
      await rename(from, to);
    } catch (error) {
      if (systemCode(error) !== 'ENOENT') throw storageFailure(error);
      await access(to).catch(() => {
        throw new BlobNotFoundError(blobId);
      });
      return;
    }
    await syncFolder(dirname(to));
    await syncFolder(dirname(from));
  }

  async #assertThere(): Promise<void> {
    await access(this.layout.blobs).catch(() => {
      throw new BlobStorageError('The folder of the sealed bytes is gone; is its disk still there?');
    });
  }
}

async function* listFiles(folder: string, prefix: string): AsyncGenerator<string, void, void> {
  checkBlobPrefix(prefix);
  for (const first of await namesIn(folder, prefix.slice(0, 2))) {
    for (const second of await namesIn(join(folder, first), prefix.slice(2, 4))) {
      for (const blobId of await namesIn(join(folder, first, second), prefix)) yield blobId;
    }
  }
}

async function namesIn(folder: string, prefix = ''): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.startsWith(prefix)).sort();
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return [];
    throw error;
  }
}
