const FAILED = -1;
const FIELDS = 3;
/** A thread that does not answer for so long has died. */
const PATIENCE_MS = 120_000;

/** What is told of a slot; the value is the number of the slab that lies there, plus one. */
export const slabField = { made: 0, digested: 1, filesDigested: 2 } as const;
type SlabField = (typeof slabField)[keyof typeof slabField];

/** The memory that the threads of one build share: a ring of slots, each for one slab of the plain archive. */
export class SlabRing {
  readonly slots: number;
  private readonly states: Int32Array;
  private readonly buffers: Buffer[];

  constructor(
    readonly shared: SharedArrayBuffer,
    readonly slabBytes: number,
  ) {
    this.slots = Math.floor(shared.byteLength / (slabBytes + FIELDS * 4));
    this.states = new Int32Array(shared, this.slots * slabBytes, this.slots * FIELDS);
    this.buffers = Array.from({ length: this.slots }, (_, slot) =>
      Buffer.from(shared, slot * slabBytes, slabBytes),
    );
  }

  static create(slots: number, slabBytes: number): SlabRing {
    return new SlabRing(new SharedArrayBuffer(slots * (slabBytes + FIELDS * 4)), slabBytes);
  }

  /** The slot's bytes, for whoever's turn it is. */
  bytes(slab: number): Buffer {
    return this.buffers[slab % this.slots] as Buffer;
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
