import type { ArchivePlan } from '../plan/plan-archive.ts';
import type { ArchiveFile } from './archive-file.ts';
import type { OnProgress } from './build-job.ts';
import { ProgressMeter } from './progress-meter.ts';
import { SlabCutter } from './slab-cutter.ts';
import type { SlabMakers } from './slab-makers.ts';
import type { CutSlab } from './slab-messages.ts';
import { type SlabRing, slabField } from './slab-ring.ts';
import type { SlabThreads } from './slab-threads.ts';

/**
 * Writes the archive of a plan, sealed, slab by slab from front to back, while what follows is being made and what was
 * made is being digested. Returns the SHA-256 of the plain archive; by then every digest has held.
 */
export function writeSlabs(
  plan: ArchivePlan,
  ring: SlabRing,
  makers: SlabMakers,
  threads: SlabThreads,
  output: ArchiveFile,
  onProgress: OnProgress,
): string {
  const meter = new ProgressMeter(plan, onProgress);
  const cutter = new SlabCutter(plan, ring.memory.slabBytes);
  const ahead: CutSlab[] = [];
  const digested = new DigestWaits(ring);
  let cuts = 0;
  try {
    for (;;) {
      while (!cutter.ended && ahead.length < makers.ahead) {
        if (cuts >= ring.slots) digested.wait(cuts - ring.slots);
        const cut = cutter.cut(ring.plainOf(cuts));
        makers.begin(cut);
        digest(cut);
        ahead.push(cut);
        cuts += 1;
      }
      const cut = ahead.shift();
      if (cut === undefined) break;
      output.write(makers.finish(cut));
      meter.tick(cut.filesDone, cut.slab * ring.memory.slabBytes + cut.byteLength);
    }
    for (let slab = Math.max(0, cuts - ring.slots); slab < cuts; slab += 1) digested.wait(slab);
  } catch (error) {
    throw new Error(threads.reason() ?? (error instanceof Error ? error.message : String(error)), {
      cause: error,
    });
  }
  meter.report(plan.files.length, plan.zip.byteLength);
  return threads.sha256();

  function digest(cut: CutSlab): void {
    const { slab, byteLength, isLast } = cut;
    threads.digest({ slab, of: 'archive', parts: [{ at: 0, byteLength, isLast, withCrc: false }] });
    const parts = makers.fileParts(cut);
    if (parts.length > 0) threads.digest({ slab, of: 'files', parts });
    digested.expect(slab, parts.length > 0);
  }
}

/** Which digests are still to come for the slabs that lie in the ring. */
class DigestWaits {
  private readonly ofFiles = new Map<number, boolean>();

  constructor(private readonly ring: SlabRing) {}

  expect(slab: number, files: boolean): void {
    this.ofFiles.set(slab, files);
  }

  wait(slab: number): void {
    this.ring.wait(slab, slabField.digested);
    if (this.ofFiles.get(slab)) this.ring.wait(slab, slabField.filesDigested);
    this.ofFiles.delete(slab);
  }
}
