import type { ChunkSealer } from '@rightful/vault';
import { PieceCrcs } from './piece-crcs.ts';
import type { RecordingReader } from './recording-reader.ts';
import { fillSlab, isPiece, sealSlab } from './slab-filler.ts';
import type { CutSlab, DigestPart, SlabItem } from './slab-messages.ts';
import { type SlabRing, slabField } from './slab-ring.ts';
import type { SlabThreads } from './slab-threads.ts';

/** Who fills and seals slabs. `finish` is called once for each slab that was begun, in their order. */
export interface SlabMakers {
  /** How many slabs may be begun before the first is finished. */
  readonly ahead: number;
  begin(cut: CutSlab): void;
  /** The sealed bytes of a slab, valid until its slot is used again. */
  finish(cut: CutSlab): Buffer;
  /** What of a slab has to be digested for the SHA-256 of its files. */
  fileParts(cut: CutSlab): DigestPart[];
}

/** One thread: the one that builds opens, seals and writes; what it has opened is digested beside it. */
export class MakerInThisThread implements SlabMakers {
  readonly ahead = 1;

  constructor(
    private readonly ring: SlabRing,
    private readonly reader: RecordingReader,
    private readonly sealer: ChunkSealer,
  ) {}

  begin({ slab, items }: CutSlab): void {
    fillSlab(this.reader, items, this.ring.plainOf(slab));
    this.ring.done(slab, slabField.made);
  }

  finish(cut: CutSlab): Buffer {
    // One place for all: what is sealed is written before the next slab comes.
    const target = this.ring.sealedOf(0);
    const byteLength = sealSlab(this.sealer, cut, this.ring.plainOf(cut.slab), target);
    return target.subarray(0, byteLength);
  }

  fileParts({ items }: CutSlab): DigestPart[] {
    return items.map((item) => partOf(item, { withCrc: true }));
  }
}

/** Several threads take the slabs in turn. Whole recordings are digested where they are opened. */
export class MakersInThreads implements SlabMakers {
  readonly ahead: number;
  private readonly pieces = new PieceCrcs();

  constructor(
    private readonly ring: SlabRing,
    private readonly threads: SlabThreads,
  ) {
    this.ahead = ring.slots;
  }

  begin(cut: CutSlab): void {
    this.threads.make(cut);
  }

  finish({ slab, items }: CutSlab): Buffer {
    this.ring.wait(slab, slabField.sealed);
    const { crcs, sealedByteLength } = this.threads.made(slab);
    this.pieces.take(items, crcs);
    return this.ring.sealedOf(slab).subarray(0, sealedByteLength);
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
