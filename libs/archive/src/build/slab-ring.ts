const FAILED = -1;
/** A thread that does not answer for so long has died. */
const PATIENCE_MS = 120_000;

/** What is told of a slot; the value is the number of the slab that lies there, plus one. */
export const slabField = { made: 0, claimed: 1, written: 2, digested: 3, filesDigested: 4 } as const;
export type SlabField = (typeof slabField)[keyof typeof slabField];
/** How long the slab in the slot is. */
const LENGTH = Object.keys(slabField).length;
const FIELDS = LENGTH + 1;

/** How the shared memory of a ring is divided. Plain data for worker threads. */
export interface RingMemory {
  readonly shared: SharedArrayBuffer;
  readonly slots: number;
  readonly slabBytes: number;
}

/** At most one is kept: garbage of this size, shared between threads, goes late. */
let spare: RingMemory | undefined;

/** The memory that the threads of one build share: a ring of slots, each for one slab of the plain archive. */
export class SlabRing {
  private readonly states: Int32Array;
  private readonly plain: Buffer[];

  constructor(readonly memory: RingMemory) {
    const { shared, slots, slabBytes } = memory;
    const statesLength = slots * FIELDS;
    this.states = new Int32Array(shared, 0, statesLength);
    this.plain = Array.from({ length: slots }, (_, index) =>
      Buffer.from(shared, statesLength * 4 + index * slabBytes, slabBytes),
    );
  }

  /** A ring in the memory that a build before this one in this thread put back, or else in fresh memory. */
  static take(slots: number, slabBytes: number): SlabRing {
    const memory = spare;
    spare = undefined;
    if (memory?.slots === slots && memory.slabBytes === slabBytes) return new SlabRing(memory);
    const shared = new SharedArrayBuffer(slots * (FIELDS * 4 + slabBytes));
    return new SlabRing({ shared, slots, slabBytes });
  }

  get slots(): number {
    return this.memory.slots;
  }

  /** The slot's plain bytes, for whoever's turn it is. */
  plainOf(slab: number): Buffer {
    return this.plain[slab % this.slots] as Buffer;
  }

  /** How long a slab is, once it is cut. */
  byteLengthOf(slab: number): number {
    return Atomics.load(this.states, this.index(slab, LENGTH));
  }

  setByteLength(slab: number, byteLength: number): void {
    Atomics.store(this.states, this.index(slab, LENGTH), byteLength);
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

  is(slab: number, field: SlabField): boolean {
    return Atomics.load(this.states, this.index(slab, field)) === slab + 1;
  }

  /**
   * Gives the caller the oldest slab from `from` on that is made and that nobody has claimed, and it to nobody else.
   * undefined when there is none.
   */
  claim(from: number): number | undefined {
    for (let slab = from; ; slab += 1) {
      const at = this.index(slab, slabField.claimed);
      const before = Atomics.load(this.states, at);
      if (before > slab) continue;
      if (!this.is(slab, slabField.made)) return undefined;
      if (Atomics.compareExchange(this.states, at, before, slab + 1) === before) return slab;
    }
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

  private index(slab: number, field: SlabField | typeof LENGTH): number {
    return (slab % this.slots) * FIELDS + field;
  }
}
