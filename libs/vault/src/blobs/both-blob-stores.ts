import { BlobNotFoundError } from './blob-errors.ts';
import type { BlobRoom } from './blob-room.ts';
import type { BlobHandle, BlobStore, TempBlob } from './blob-store.ts';

/**
 * While blobs are moved from one store to another: what is new goes to the new one, and what is not there yet is read from the
 * old one. What ends a blob (delete, quarantine) is done in the old one first: whoever carries it over looks there afterwards.
 */
export class BothBlobStores implements BlobStore {
  readonly root: string | null;

  constructor(
    private readonly newer: BlobStore,
    private readonly older: BlobStore,
  ) {
    this.root = newer.root;
  }

  createTemp(): Promise<TempBlob> {
    return this.newer.createTemp();
  }

  openRoom(): BlobRoom {
    const [here, there] = [this.newer.openRoom(), this.older.openRoom()];
    const places = new Map<string, BlobRoom>();
    return {
      ...here,
      pathOf: (blobId) => (places.get(blobId) ?? here).pathOf(blobId),
      bring: async (blobIds) => {
        for (const blobId of blobIds) {
          const isHere = await holds(() => this.newer.open(blobId));
          places.set(blobId, isHere ? here : there);
        }
        const of = (room: BlobRoom) => blobIds.filter((blobId) => places.get(blobId) === room);
        await here.bring(of(here));
        await there.bring(of(there));
      },
      close: async () => {
        await here.close();
        await there.close();
      },
    };
  }

  open(blobId: string): Promise<BlobHandle> {
    return either(
      () => this.newer.open(blobId),
      () => this.older.open(blobId),
    );
  }

  openQuarantined(blobId: string): Promise<BlobHandle> {
    return either(
      () => this.newer.openQuarantined(blobId),
      () => this.older.openQuarantined(blobId),
    );
  }

  quarantine(blobId: string): Promise<void> {
    return inBoth(
      () => this.older.quarantine(blobId),
      () => this.newer.quarantine(blobId),
    );
  }

  unquarantine(blobId: string): Promise<void> {
    return inBoth(
      () => this.older.unquarantine(blobId),
      () => this.newer.unquarantine(blobId),
    );
  }

  async delete(blobId: string): Promise<void> {
    await this.older.delete(blobId);
    await this.newer.delete(blobId);
  }

  list(prefix = ''): AsyncIterable<string> {
    return merged(this.newer.list(prefix), this.older.list(prefix));
  }

  listQuarantined(prefix = ''): AsyncIterable<string> {
    return merged(this.newer.listQuarantined(prefix), this.older.listQuarantined(prefix));
  }

  async sweepTemp(olderThanMs: number): Promise<number> {
    return (await this.newer.sweepTemp(olderThanMs)) + (await this.older.sweepTemp(olderThanMs));
  }
}

/** The new one once more at the end: what left the old one meanwhile is there. */
async function either(
  first: () => Promise<BlobHandle>,
  second: () => Promise<BlobHandle>,
): Promise<BlobHandle> {
  for (const open of [first, second])
    try {
      return await open();
    } catch (error) {
      if (!(error instanceof BlobNotFoundError)) throw error;
    }
  return first();
}

async function inBoth(first: () => Promise<void>, second: () => Promise<void>): Promise<void> {
  const absent: BlobNotFoundError[] = [];
  for (const change of [first, second])
    try {
      await change();
    } catch (error) {
      if (!(error instanceof BlobNotFoundError)) throw error;
      absent.push(error);
    }
  if (absent[1]) throw absent[1];
}

async function holds(open: () => Promise<BlobHandle>): Promise<boolean> {
  try {
    await (await open()).close();
    return true;
  } catch (error) {
    if (error instanceof BlobNotFoundError) return false;
    throw error;
  }
}

/** Two ascending lists as one, each id once. */
async function* merged(...lists: AsyncIterable<string>[]): AsyncGenerator<string, void, void> {
  const left = lists.map((list) => list[Symbol.asyncIterator]());
  const heads = await Promise.all(left.map((iterator) => iterator.next()));
  for (;;) {
    const [least] = heads.flatMap(({ done, value }) => (done ? [] : [value as string])).sort();
    if (least === undefined) return;
    yield least;
    for (const [index, iterator] of left.entries()) {
      if (!heads[index]?.done && heads[index]?.value === least) heads[index] = await iterator.next();
    }
  }
}
