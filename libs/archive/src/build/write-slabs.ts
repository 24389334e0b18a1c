import type { ArchivePlan } from '../plan/plan-archive.ts';
import type { OnProgress } from './build-job.ts';
import { ProgressMeter } from './progress-meter.ts';
import { SlabCutter } from './slab-cutter.ts';
import type { SlabMakers } from './slab-makers.ts';
import type { CutSlab } from './slab-messages.ts';
import { type SlabField, type SlabRing, slabField } from './slab-ring.ts';
import type { SlabSealer } from './slab-sealer.ts';
import type { SlabThreads } from './slab-threads.ts';

/**
 * Seals and writes the archive of a plan slab by slab, while what follows is being made and what was made is being
 * digested. Returns the SHA-256 of the plain archive; by then every digest has held.
 */
export function writeSlabs(
  plan: ArchivePlan,
  ring: SlabRing,
  makers: SlabMakers,
  threads: SlabThreads,
  sealer: SlabSealer,
  onProgress: OnProgress,
): string {
  const meter = new ProgressMeter(plan, onProgress);
  const cutter = new SlabCutter(plan, ring.memory.slabBytes);
  /** Slabs that lie in the ring, and whether files of theirs are digested. */
  const begun: { readonly cut: CutSlab; readonly files: boolean }[] = [];
  try {
    for (let slab = 0; !cutter.ended; slab += 1) {
      if (begun.length === ring.slots) finishFirst();
      begin(cutter.cut(ring.plainOf(slab)));
    }
    while (begun.length > 0) finishFirst();
  } catch (error) {
    throw new Error(threads.reason() ?? (error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
  meter.report(plan.files.length, plan.zip.byteLength);
  return threads.sha256();

  function begin(cut: CutSlab): void {
    const { slab, byteLength, isLast } = cut;
    ring.setByteLength(slab, byteLength);
    makers.begin(cut);
    const files = makers.fileParts(cut);
    threads.digest({ slab, archive: { at: 0, byteLength, isLast, withCrc: false }, files });
    begun.push({ cut, files: files.length > 0 });
  }

  function finishFirst(): void {
    const first = begun.shift();
    if (first === undefined) return;
    const { slab, byteLength, filesDone } = first.cut;
    makers.finish(first.cut);
    sealUntil(slab, slabField.written);
    sealUntil(slab, slabField.digested);
    if (first.files) sealUntil(slab, slabField.filesDigested);
    meter.tick(filesDone, slab * ring.memory.slabBytes + byteLength);
  }

  /** Seals whatever there is to seal rather than wait. */
  function sealUntil(slab: number, field: SlabField): void {
    while (!ring.is(slab, field)) if (!sealer.sealOne()) ring.wait(slab, field);
  }
}
