import type { Cue } from '../cues/cue.ts';

/** One recording as it is fed in. Whose it is, is not said: that follows from the ledger of devices. */
export interface IngestRow {
  /** As the manifest or the upload names the file. For people to read; its extension is what the file claims to be. */
  readonly sourceName: string;
  readonly deviceSerial: string;
  readonly recordedAt: Date;
  readonly transcript?: string | null;
  /** When the words of the transcript were said, in order of time. */
  readonly cues?: readonly Cue[] | null;
  /** BCP 47. */
  readonly language?: string | null;
  readonly room?: string | null;
  /** 0 to 1. */
  readonly wakeWordConfidence?: number | null;
  readonly falseActivation?: boolean | null;
  readonly heardByHuman?: boolean | null;
}
