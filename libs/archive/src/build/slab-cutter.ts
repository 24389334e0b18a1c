import { copyInto } from '@rightful/vault';
import { GeneratedFile } from '../contents/generated-file.ts';
import type { SealedBlob } from '../plan/archive-input.ts';
import type { ArchivePlan, PlannedFile } from '../plan/plan-archive.ts';
import { centralDirectory, localHeader } from '../zip/zip-records.ts';
import type { CutSlab, SlabItem } from './slab-messages.ts';

type Part = { readonly bytes: Buffer } | { readonly file: PlannedFile };

/** Cuts the plain archive into slabs of one length, from front to back; only the last is shorter, and may be empty. */
export class SlabCutter {
  private readonly parts: Iterator<Part>;
  private part: IteratorResult<Part>;
  /** How much of the part lies in earlier slabs. */
  private taken = 0;
  private filesDone = 0;
  private slab = 0;
  private endedShort = false;

  constructor(
    private readonly plan: ArchivePlan,
    private readonly slabBytes: number,
  ) {
    this.parts = this.partsOf();
    this.part = this.parts.next();
  }

  get ended(): boolean {
    return this.endedShort;
  }

  /** Puts what comes next into `target`, as much as a slab holds. */
  cut(target: Buffer): CutSlab {
    const items: SlabItem[] = [];
    let at = 0;
    while (!this.part.done && at < this.slabBytes) {
      const part = this.part.value;
      const length = 'bytes' in part ? part.bytes.length : part.file.byteLength;
      const end = Math.min(length, this.taken + this.slabBytes - at);
      if ('bytes' in part) copyInto(target, at, part.bytes.subarray(this.taken, end));
      else items.push(itemOf(part.file, this.taken, end, at));
      at += end - this.taken;
      this.taken = end;
      if (end === length) this.nextPart();
    }
    this.endedShort = at < this.slabBytes;
    const slab = this.slab;
    this.slab += 1;
    return { slab, byteLength: at, items, filesDone: this.filesDone, isLast: this.endedShort };
  }

  private nextPart(): void {
    this.taken = 0;
    this.part = this.parts.next();
  }

  private *partsOf(): Generator<Part> {
    for (const [index, file] of this.plan.files.entries()) {
      const member = this.plan.zip.members[index];
      if (member === undefined) throw new Error(`${file.path} has no place`);
      yield { bytes: localHeader(member) };
      if (file.content instanceof GeneratedFile) {
        for (const bytes of file.content.pieces()) yield { bytes };
      } else yield { file };
      this.filesDone += 1;
    }
    for (const bytes of centralDirectory(this.plan.zip)) yield { bytes };
  }
}

function itemOf(file: PlannedFile, start: number, end: number, at: number): SlabItem {
  const { byteLength, crc32, sha256 } = file;
  const name = file.recordingId ?? file.path;
  return { name, blob: file.content as SealedBlob, byteLength, start, end, at, crc32, sha256 };
}
