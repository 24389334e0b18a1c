import type { MessagePort } from 'node:worker_threads';
import type { RawContentKey, RawSubjectKey } from '@rightful/vault';
import type { SealedBlob } from '../plan/archive-input.ts';
import type { RingMemory } from './slab-ring.ts';

/** A recording, or the piece of one that lies in a slab, and where its plain bytes go. */
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

/** A slab that was cut: texts and records are in it already, recordings are still to come. */
export interface CutSlab {
  readonly slab: number;
  readonly byteLength: number;
  readonly items: readonly SlabItem[];
  /** How many files have ended by its end. */
  readonly filesDone: number;
  /** The last one of the archive, which ends with a chunk that is not full. */
  readonly isLast: boolean;
}

/** Bytes of a slab to digest. `expected` ends the digests, which must then be those; the whole archive has none to expect. */
export interface DigestPart {
  readonly at: number;
  readonly byteLength: number;
  readonly isLast: boolean;
  /** Takes the CRC-32 beside the SHA-256. */
  readonly withCrc: boolean;
  readonly expected?: Pick<SlabItem, 'name' | 'crc32' | 'sha256'>;
}

/** What is to be digested of a slab by one thread: it as a piece of the archive, pieces of it as files, or both. */
export interface DigestJob {
  readonly slab: number;
  readonly archive?: DigestPart;
  readonly files: readonly DigestPart[];
}

/** What a maker made of a slab: the CRC-32 of each of its items. */
export interface MadeAnswer {
  readonly kind: 'made';
  readonly slab: number;
  readonly crcs: readonly number[];
}

/** What the threads answer on their own port. */
export type SlabAnswer =
  | MadeAnswer
  | { readonly kind: 'digest'; readonly sha256: string }
  | { readonly kind: 'failed'; readonly message: string };

/** How and where the archive is sealed: the same for every thread that takes part. */
export interface ArchiveSeal {
  readonly key: RawContentKey;
  readonly salt: Uint8Array;
  /** The archive's file, which the building thread makes. */
  readonly path: string;
}

/** Where a thread answers. */
export type Answers = Pick<MessagePort, 'postMessage'>;

export interface MakerTask {
  readonly task: 'make';
  readonly ring: RingMemory;
  readonly subjectKeys: readonly RawSubjectKey[];
  readonly answers: Answers;
}

export interface DigesterTask {
  readonly task: 'digest';
  readonly ring: RingMemory;
  /** Given to a thread that seals, too, when it has nothing to digest. */
  readonly seal?: ArchiveSeal;
  readonly answers: Answers;
}

/** What a thread does with the jobs of one build, until that is at its end. */
export interface SlabWork<Job> {
  take(job: Job): void;
  /** Forgets keys. */
  end(): void;
}
