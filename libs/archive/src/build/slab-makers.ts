import { PieceCrcs } from './piece-crcs.ts';
import type { RecordingReader } from './recording-reader.ts';
import { fillSlab, isPiece } from './slab-filler.ts';
import type { CutSlab, DigestPart, SlabItem } from './slab-messages.ts';
import { type SlabRing, slabField } from './slab-ring.ts';
import type { SlabThreads } from './slab-threads.ts';

/** Who opens recordings into slabs. `finish` is called once for each slab that was begun, in their order. */
export interface SlabMakers {
  begin(cut: CutSlab): void;
  /** Returns once the slab is made. */
  finish(cut: CutSlab): void;
  /** What of a slab has to be digested for the SHA-256 of its files. */
  fileParts(cut: CutSlab): DigestPart[];
}

/** One thread: the one that builds opens; what it has opened is digested beside it. */
export class MakerInThisThread implements SlabMakers {
  constructor(
    private readonly ring: SlabRing,
    private readonly reader: RecordingReader,
  ) {}

  begin({ slab, items }: CutSlab): void {
    fillSlab(this.reader, items, this.ring.plainOf(slab));
    this.ring.done(slab, slabField.made);
  }

  finish(): void {}

  fileParts({ items }: CutSlab): DigestPart[] {
    return items.map((item) => partOf(item, { withCrc: true }));
  }
}

/** Several threads take the slabs in turn. Whole recordings are digested where they are opened. */
export class MakersInThreads implements SlabMakers {
  private readonly pieces = new PieceCrcs();

  constructor(
    private readonly ring: SlabRing,
    private readonly threads: SlabThreads,
  ) {}

  begin(cut: CutSlab): void {
    this.threads.make(cut);
  }

  finish({ slab, items }: CutSlab): void {
    this.ring.wait(slab, slabField.made);
    this.pieces.take(items, this.threads.made(slab).crcs);
  }

  fileParts({ items }: CutSlab): DigestPart[] {
    return items.filter(isPiece).map((item) => partOf(item, { withCrc: false }));
  }
}

function partOf(item: SlabItem, { withCrc }: { withCrc: boolean }): DigestPart {
  const { at, start, end, byteLength, name, crc32, sha256 } = item;
  const isLast = end === byteLength;
  return {
    at,
    byteLength: end - start,
    isLast,
    withCrc,
    ...(isLast ? { expected: { name, crc32, sha256 } } : {}),
  };
}
