import { GeneratedFile } from '../contents/generated-file.ts';
import type { SealedBlob } from '../plan/archive-input.ts';
import type { ArchivePlan, PlannedFile } from '../plan/plan-archive.ts';
import { centralDirectory, localHeader } from '../zip/zip-records.ts';
import type { SlabItem } from './slab-messages.ts';

type Part =
  | { readonly bytes: Buffer }
  | { readonly file: PlannedFile; readonly start: number; readonly end: number };

/** A slab that was cut: texts and records are in it already, recordings are still to come. */
export interface CutSlab {
  readonly byteLength: number;
  readonly items: readonly SlabItem[];
  /** How many files have ended by its end. */
  readonly filesDone: number;
}

/**
 * Cuts the plain archive into slabs, from front to back. A slab ends before a recording that does not fit into it any
 * more, so only those that are longer than a slab are split.
 */
export class SlabCutter {
  private readonly parts: Iterator<Part>;
  private next: IteratorResult<Part>;
  private filesDone = 0;

  constructor(
    private readonly plan: ArchivePlan,
    private readonly slabBytes: number,
  ) {
    this.parts = this.partsOf();
    this.next = this.parts.next();
  }

  get ended(): boolean {
    return this.next.done === true;
  }

  /** Puts what comes next into `slab`, as much as it holds. */
  cut(slab: Buffer): CutSlab {
    const items: SlabItem[] = [];
    let at = 0;
    while (!this.next.done) {
      const part = this.next.value;
      const byteLength = 'bytes' in part ? part.bytes.length : part.end - part.start;
      if (at + byteLength > this.slabBytes) break;
      if ('bytes' in part) part.bytes.copy(slab, at);
      else items.push(itemOf(part.file, part.start, part.end, at));
      at += byteLength;
      this.next = this.parts.next();
    }
    return { byteLength: at, items, filesDone: this.filesDone };
  }

  private *partsOf(): Generator<Part> {
    for (const [index, file] of this.plan.files.entries()) {
      const member = this.plan.zip.members[index];
      if (member === undefined) throw new Error(`${file.path} has no place`);
      yield { bytes: localHeader(member) };
      if (file.content instanceof GeneratedFile) {
        for (const bytes of file.content.pieces()) yield { bytes };
      } else {
        let start = 0;
        do {
          const end = Math.min(file.byteLength, start + this.slabBytes);
          yield { file, start, end };
          start = end;
        } while (start < file.byteLength);
      }
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
