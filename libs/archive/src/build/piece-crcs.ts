import { crc32Combine } from '../zip/crc32-combine.ts';
import { assertCrc32, isPiece } from './slab-filler.ts';
import type { SlabItem } from './slab-messages.ts';

/** Puts together the CRC-32s of recordings that lie in several slabs, whose pieces come in their order. */
export class PieceCrcs {
  private crc = 0;

  /** Throws when a recording that ends here has not the CRC-32 of its ingest. */
  take(items: readonly SlabItem[], crcs: readonly number[]): void {
    items.forEach((item, index) => {
      if (!isPiece(item)) return;
      const crc = crcs[index] as number;
      this.crc = item.start === 0 ? crc : crc32Combine(this.crc, crc, item.end - item.start);
      if (item.end === item.byteLength) assertCrc32(item, this.crc);
    });
  }
}
