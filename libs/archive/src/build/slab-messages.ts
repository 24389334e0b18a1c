import type { MessagePort } from 'node:worker_threads';
import type { RawSubjectKey } from '@rightful/vault';
import type { SealedBlob } from '../plan/archive-input.ts';

/** A recording, or a piece of a long one, and where its plain bytes go in the slab. */
export interface SlabItem {
  readonly name: string;
  readonly blob: SealedBlob;
  readonly byteLength: number;
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly crc32: number;
  readonly sha256: string;
}

/** What a maker is told: fill these parts of a slab. */
export interface SlabJob {
  readonly slab: number;
  readonly items: readonly SlabItem[];
}

/** What a digester is told: take these parts of a slab. `last` ends a digest, which must then be the expected one. */
export interface DigestJob {
  readonly slab: number;
  readonly parts: readonly { at: number; byteLength: number; last?: { name: string; sha256: string } }[];
  readonly field: 1 | 2;
}

/** What the threads answer on their own port. */
export type SlabAnswer =
  | { readonly kind: 'made'; readonly slab: number; readonly crcs: readonly number[] }
  | { readonly kind: 'digest'; readonly sha256: string }
  | { readonly kind: 'failed'; readonly message: string };

interface SharedMemory {
  readonly shared: SharedArrayBuffer;
  readonly slabBytes: number;
  readonly answers: MessagePort;
}

export interface MakerTask extends SharedMemory {
  readonly task: 'make';
  readonly subjectKeys: readonly RawSubjectKey[];
}

export interface DigesterTask extends SharedMemory {
  readonly task: 'digest';
}
