const FAILED = -1;
/** A thread that does not answer for so long has died. */
const PATIENCE_MS = 120_000;

/** What is told of a slot; the value is the number of the slab that lies there, plus one. */
export const slabField = { made: 0, sealed: 1, digested: 2, filesDigested: 3 } as const;
export type SlabField = (typeof slabField)[keyof typeof slabField];
const FIELDS = Object.keys(slabField).length;

/** How the shared memory of a ring is divided. Plain data for worker threads. */
export interface RingMemory {
  readonly shared: SharedArrayBuffer;
  readonly slots: number;
  readonly slabBytes: number;
  readonly sealedBytes: number;
}

/** At most one is kept: garbage of this size, shared between threads, goes late. */
let spare: RingMemory | undefined;

/** The memory that the threads of one build share: a ring of slots, each for one slab of the archive, plain and sealed. */
export class SlabRing {
  private readonly states: Int32Array;
  private readonly plain: Buffer[];
  private readonly sealed: Buffer[];

  constructor(readonly memory: RingMemory) {
    const { shared, slots, slabBytes, sealedBytes } = memory;
    const statesLength = slots * FIELDS;
    const slot = (index: number) => statesLength * 4 + index * (slabBytes + sealedBytes);
    const indices = Array.from({ length: slots }, (_, index) => index);
    this.states = new Int32Array(shared, 0, statesLength);
    this.plain = indices.map((index) => Buffer.from(shared, slot(index), slabBytes));
    this.sealed = indices.map((index) => Buffer.from(shared, slot(index) + slabBytes, sealedBytes));
  }

  /** A ring in the memory that a build before this one in this thread put back, or else in fresh memory. */
  static take(slots: number, slabBytes: number, sealedBytes: number): SlabRing {
    const memory = spare;
    spare = undefined;
    if (memory?.slots === slots && memory.slabBytes === slabBytes && memory.sealedBytes === sealedBytes) {
      return new SlabRing(memory);
    }
    const shared = new SharedArrayBuffer(slots * (FIELDS * 4 + slabBytes + sealedBytes));
    return new SlabRing({ shared, slots, slabBytes, sealedBytes });
  }

  get slots(): number {
    return this.memory.slots;
  }

  /** The slot's plain bytes, for whoever's turn it is. */
  plainOf(slab: number): Buffer {
    return this.plain[slab % this.slots] as Buffer;
  }

  sealedOf(slab: number): Buffer {
    return this.sealed[slab % this.slots] as Buffer;
  }

  /** Leaves nothing of anybody's recordings behind. */
  wipe(): void {
    for (const plain of this.plain) plain.fill(0);
  }

  /** Keeps the memory for the next build. Only once nobody works in it any more. */
  putBack(): void {
    this.states.fill(0);
    spare = this.memory;
  }

  /** Says that something was done with a slab, and wakes who waits for it. */
  done(slab: number, field: SlabField): void {
    this.set(slab, field, slab + 1);
  }

  /** Says that a slab cannot be made or digested: everybody who waits for it throws. */
  fail(slab: number): void {
    for (const field of Object.values(slabField)) this.set(slab, field, FAILED);
  }

  /** Blocks until it was done. Throws when the slab failed, or nobody does anything any more. */
  wait(slab: number, field: SlabField): void {
    const at = this.index(slab, field);
    for (;;) {
      const value = Atomics.load(this.states, at);
      if (value === slab + 1) return;
      if (value === FAILED) throw new Error('a slab could not be made');
      if (Atomics.wait(this.states, at, value, PATIENCE_MS) === 'timed-out') {
        throw new Error('a thread of the build does not answer');
      }
    }
  }

  private set(slab: number, field: SlabField, value: number): void {
    const at = this.index(slab, field);
    Atomics.store(this.states, at, value);
    Atomics.notify(this.states, at);
  }

  private index(slab: number, field: SlabField): number {
    return (slab % this.slots) * FIELDS + field;
  }
}
