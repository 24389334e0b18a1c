import { closeSync, openSync, writeSync } from 'node:fs';
import { ChunkSealer, ContentKey, chunkLength, chunkPosition, copyInto, sealedLength } from '@rightful/vault';
import { hastenScavenge } from './hasten-scavenge.ts';
import type { ArchiveSeal } from './slab-messages.ts';
import { type SlabRing, slabField } from './slab-ring.ts';

/**
 * Seals slabs and writes each where it belongs in the archive's file. The building thread has one, and each that digests:
 * whoever of them would wait otherwise takes the oldest slab that is made and that nobody has claimed. A claim is for one
 * alone, so no chunk is sealed twice.
 */
export class SlabSealer {
  private readonly sealer: ChunkSealer;
  private readonly target: Buffer;
  /** Opened with the first slab: until then the file may not be there. */
  private file: number | undefined;
  private next = 0;

  constructor(
    private readonly ring: SlabRing,
    private readonly seal: ArchiveSeal,
  ) {
    const key = ContentKey.importRaw(seal.key);
    this.sealer = new ChunkSealer(key, seal.salt);
    key.destroy();
    this.target = Buffer.allocUnsafeSlow(sealedLength(ring.memory.slabBytes));
  }

  /** salt | commitment: what the file begins with. */
  get header(): Buffer {
    return this.sealer.header;
  }

  /** Seals and writes a slab. False when there is none to take. */
  sealOne(): boolean {
    const slab = this.ring.claim(this.next);
    if (slab === undefined) return false;
    this.next = slab + 1;
    const plain = this.ring.plainOf(slab).subarray(0, this.ring.byteLengthOf(slab));
    const firstChunk = slab * (this.ring.memory.slabBytes / chunkLength);
    const byteLength = this.sealChunks(firstChunk, plain);
    this.write(this.target.subarray(0, byteLength), chunkPosition(firstChunk));
    this.ring.done(slab, slabField.written);
    hastenScavenge();
    return true;
  }

  /** Wipes the key and closes the file. */
  destroy(): void {
    this.sealer.destroy();
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  /** Slabs begin with a chunk, since a whole one is a multiple of one; only the last slab of an archive is shorter, and ends it. */
  private sealChunks(firstChunk: number, plain: Buffer): number {
    const isLast = plain.length < this.ring.memory.slabBytes;
    const chunks = Math.floor(plain.length / chunkLength) + (isLast ? 1 : 0);
    let at = 0;
    for (let chunk = 0; chunk < chunks; chunk += 1) {
      const bytes = plain.subarray(chunk * chunkLength, (chunk + 1) * chunkLength);
      for (const sealed of this.sealer.seal(firstChunk + chunk, bytes)) {
        copyInto(this.target, at, sealed);
        at += sealed.length;
      }
    }
    return at;
  }

  private write(bytes: Buffer, position: number): void {
    this.file ??= openSync(this.seal.path, 'r+');
    for (let done = 0; done < bytes.length; ) {
      done += writeSync(this.file, bytes, done, bytes.length - done, position + done);
    }
  }
}
