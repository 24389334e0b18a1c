import type { ChunkSealer } from '@rightful/vault';
import type { RecordingReader } from './recording-reader.ts';
import { fillSlab, isPiece, sealSlab } from './slab-filler.ts';
import type { CutSlab, DigestPart } from './slab-messages.ts';
import { type SlabRing, slabField } from './slab-ring.ts';
import type { SlabThreads } from './slab-threads.ts';

/** A slab that was made: the CRC-32 of each of its items, and its sealed bytes, valid until its slot is used again. */
export interface MadeSlab {
  readonly crcs: readonly number[];
  readonly sealed: Buffer;
}

/** Who fills and seals slabs. `finish` is called once for each slab that was begun, in their order. */
export interface SlabMakers {
  /** How many slabs may be begun before the first is finished. */
  readonly ahead: number;
  begin(cut: CutSlab): void;
  finish(cut: CutSlab): MadeSlab;
  /** What of a slab has to be digested for the SHA-256 of its files. */
  fileParts(cut: CutSlab): DigestPart[];
}

/** One thread: the one that builds opens, seals and writes; what it has opened is digested beside it. */
export class MakerInThisThread implements SlabMakers {
  readonly ahead = 1;
  private crcs: readonly number[] = [];

  constructor(
    private readonly ring: SlabRing,
    private readonly reader: RecordingReader,
    private readonly sealer: ChunkSealer,
  ) {}

  begin({ slab, items }: CutSlab): void {
    this.crcs = fillSlab(this.reader, items, this.ring.plainOf(slab), { digests: false });
    this.ring.done(slab, slabField.made);
  }

  finish(cut: CutSlab): MadeSlab {
    // One place for all: what is sealed is written before the next slab comes.
    const target = this.ring.sealedOf(0);
    const byteLength = sealSlab(this.sealer, cut, this.ring.plainOf(cut.slab), target);
    return { crcs: this.crcs, sealed: target.subarray(0, byteLength) };
  }

  fileParts({ items }: CutSlab): DigestPart[] {
    return items.map(partOf);
  }
}

/** Several threads take the slabs in turn. Whole recordings are digested where they are opened. */
export class MakersInThreads implements SlabMakers {
  readonly ahead: number;

  constructor(
    private readonly ring: SlabRing,
    private readonly threads: SlabThreads,
  ) {
    this.ahead = ring.slots;
  }

  begin(cut: CutSlab): void {
    this.threads.make(cut);
  }

  finish({ slab }: CutSlab): MadeSlab {
    this.ring.wait(slab, slabField.sealed);
    const { crcs, sealedByteLength } = this.threads.made(slab);
    return { crcs, sealed: this.ring.sealedOf(slab).subarray(0, sealedByteLength) };
  }

  fileParts({ items }: CutSlab): DigestPart[] {
    return items.filter(isPiece).map(partOf);
  }
}

function partOf({ at, start, end, byteLength, name, sha256 }: CutSlab['items'][number]): DigestPart {
  const isLast = end === byteLength;
  return { at, byteLength: end - start, isLast, ...(isLast ? { expected: { name, sha256 } } : {}) };
}
