/** Buffers of one size that are used again: fresh allocations of this size are what costs when serving ranges. */
export class BufferPool {
  readonly byteLength: number;
  private readonly keep: number;
  private readonly free: Buffer[] = [];

  constructor(byteLength: number, keep: number) {
    this.byteLength = byteLength;
    this.keep = keep;
  }

  take(): Buffer {
    return this.free.pop() ?? Buffer.allocUnsafeSlow(this.byteLength);
  }

  give(buffer: Buffer): void {
    if (this.free.length < this.keep) this.free.push(buffer);
  }
}
