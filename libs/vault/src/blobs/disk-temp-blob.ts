import type { FileHandle } from 'node:fs/promises';
import { rm } from 'node:fs/promises';
import type { TempBlob } from './blob-store.ts';
import { storageFailure } from './storage-failure.ts';

/** Moves a finished temporary file to its permanent place. */
export type PlaceBlob = (tempPath: string, blobId: string) => Promise<void>;

export class DiskTempBlob implements TempBlob {
  byteLength = 0;
  private ended = false;

  constructor(
    private readonly handle: FileHandle,
    private readonly path: string,
    private readonly place: PlaceBlob,
  ) {}

  async write(bytes: Uint8Array): Promise<void> {
    this.check();
    await this.orAbort(async () => {
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await this.handle.write(bytes, done, bytes.length - done);
        done += bytesWritten;
      }
    });
    this.byteLength += bytes.length;
  }

  async commit(blobId: string): Promise<void> {
    this.check();
    await this.orAbort(async () => {
      await this.handle.datasync();
      await this.place(this.path, blobId);
    });
    this.ended = true;
    await this.handle.close();
  }

  async abort(): Promise<void> {
    if (this.ended) return;
    this.ended = true;
    await this.handle.close();
    await rm(this.path, { force: true });
  }

  private check(): void {
    if (this.ended)
      throw new Error('This temporary blob has ended: it was committed, thrown away, or failed.');
  }

  private async orAbort(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      await this.abort();
      throw storageFailure(error);
    }
  }
}
