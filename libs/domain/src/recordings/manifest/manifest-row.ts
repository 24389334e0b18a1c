import type { Cue } from '../cues/cue.ts';
import type { RowError } from './row-error.ts';

/** One recording as a manifest names it. Every check that needs no database and no sound has been passed. */
export interface ManifestRow {
  readonly kind: 'row';
  /** Path of the manifest file. */
  readonly manifest: string;
  readonly line: number;
  /** Real path of the manifest's folder, which nothing that it names may leave. */
  readonly folder: string;
  /** The file as the manifest names it, relative to `folder`, without `..`. It may be missing, or a link: see `openInFolder`. */
  readonly sourceName: string;
  readonly deviceSerial: string;
  /** An instant: the manifest gave its zone. */
  readonly recordedAt: Date;
  readonly transcript: string | null;
  /** Null for a transcript without times. */
  readonly cues: readonly Cue[] | null;
  /** BCP 47, canonical. */
  readonly language: string | null;
  /** 0 to 1. */
  readonly wakeWordConfidence: number | null;
  readonly falseActivation: boolean | null;
  readonly heardByHuman: boolean | null;
  readonly room: string | null;
}

export type ManifestEntry = ManifestRow | RowError;
