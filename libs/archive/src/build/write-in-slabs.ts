import type { ArchivePlan } from '../plan/plan-archive.ts';
import { crc32Combine } from '../zip/crc32-combine.ts';
import type { OnProgress } from './build-job.ts';
import { ProgressMeter } from './progress-meter.ts';
import { type CutSlab, SlabCutter } from './slab-cutter.ts';
import type { SlabItem } from './slab-messages.ts';
import { slabField } from './slab-ring.ts';
import type { SlabThreads } from './slab-threads.ts';
import type { ZipSealer } from './zip-sealer.ts';

/**
 * Writes the plain archive of a plan into `output` while other threads fill slabs ahead and digest them. Byte for byte
 * what one thread writes. Returns its SHA-256.
 */
export function writeInSlabs(
  plan: ArchivePlan,
  threads: SlabThreads,
  output: ZipSealer,
  onProgress: OnProgress,
): string {
  const { ring } = threads;
  const meter = new ProgressMeter(plan, onProgress);
  const cutter = new SlabCutter(plan, ring.slabBytes);
  const ahead: CutSlab[] = [];
  const pieces = new PieceCrcs();
  const splitBefore = new Map<number, boolean>();
  let cut = 0;
  let written = 0;
  try {
    for (;;) {
      while (!cutter.ended && ahead.length < ring.slots) {
        if (cut >= ring.slots) waitUntilFree(threads, cut - ring.slots, splitBefore);
        ahead.push(dispatch(threads, cutter, cut, splitBefore));
        cut += 1;
      }
      const slab = ahead.shift();
      if (slab === undefined) break;
      if (slab.items.length > 0) {
        ring.wait(written, slabField.made);
        pieces.take(slab.items, threads.crcsOf(written));
      }
      output.write(ring.bytes(written).subarray(0, slab.byteLength));
      written += 1;
      meter.tick(slab.filesDone, output.byteLength);
    }
    for (let slab = Math.max(0, written - ring.slots); slab < written; slab += 1)
      waitUntilFree(threads, slab, splitBefore);
  } catch (error) {
    throw new Error(threads.reason() ?? (error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
  meter.report(plan.files.length, output.byteLength);
  return threads.sha256();
}

/** Cuts the next slab and hands it to the threads. */
function dispatch(
  threads: SlabThreads,
  cutter: SlabCutter,
  number: number,
  splitBefore: Map<number, boolean>,
): CutSlab {
  const { ring } = threads;
  const slab = cutter.cut(ring.bytes(number));
  if (slab.items.length > 0) threads.make({ slab: number, items: slab.items });
  else ring.done(number, slabField.made);
  const last = cutter.ended ? { name: '', sha256: '' } : undefined;
  const parts = [{ at: 0, byteLength: slab.byteLength, ...(last ? { last } : {}) }];
  threads.digestWhole({ slab: number, parts, field: slabField.digested });
  const split = slab.items.filter(isPiece);
  splitBefore.set(number, split.length > 0);
  if (split.length > 0) {
    const fileParts = split.map(({ at, start, end, byteLength, name, sha256 }) => ({
      at,
      byteLength: end - start,
      ...(end === byteLength ? { last: { name, sha256 } } : {}),
    }));
    threads.digestFiles({ slab: number, parts: fileParts, field: slabField.filesDigested });
  }
  return slab;
}

function waitUntilFree({ ring }: SlabThreads, slab: number, split: Map<number, boolean>): void {
  ring.wait(slab, slabField.digested);
  if (split.get(slab)) ring.wait(slab, slabField.filesDigested);
  split.delete(slab);
}

function isPiece(item: SlabItem): boolean {
  return item.end - item.start < item.byteLength;
}

/** Combines the CRC-32s of the pieces of a recording, which come in their order. */
class PieceCrcs {
  private crc = 0;

  take(items: readonly SlabItem[], crcs: readonly number[]): void {
    items.forEach((item, index) => {
      if (!isPiece(item)) return;
      const crc = crcs[index] as number;
      this.crc = item.start === 0 ? crc : crc32Combine(this.crc, crc, item.end - item.start);
      if (item.end === item.byteLength && this.crc !== item.crc32) {
        throw new Error(`${item.name}: the CRC-32 is not the one that was planned`);
      }
    });
  }
}
