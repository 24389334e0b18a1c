import type { MissingPart } from '../contents/missing-part.ts';
import type { ArchiveProvisions } from '../contents/provisions.ts';

/** The languages that the archive's own texts come in. */
export type ArchiveLocale = 'en' | 'de';

/** Where a recording's sealed bytes lie and which key opens them. */
export interface SealedBlob {
  /** Absolute path of the sealed file. */
  readonly path: string;
  /** Version of the subject's key that it was sealed under. */
  readonly keyVersion: number;
  /** The object id that the key is bound to, as hex digits. */
  readonly objectId: string;
  /** What the key is for: a recording as it came in, or a copy of one that is silent in parts. */
  readonly purpose?: 'recording' | 'redaction';
}

/** One recording as the ingest measured it. Lengths in bytes, times are ISO instants in UTC (`…Z`). */
export interface RecordingSource {
  readonly recordingId: string;
  readonly recordedAt: string;
  /** Offset of the place's wall clock at that instant; file names and pages show the wall clock. Default 0. */
  readonly utcOffsetMinutes?: number;
  readonly deviceId: string;
  readonly deviceLabel: string;
  readonly room?: string;
  readonly extension: RecordingExtension;
  readonly durationMs?: number;
  readonly byteLength: number;
  readonly crc32: number;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly blob: SealedBlob;
  readonly transcript?: string;
  /** 0 to 1. */
  readonly wakeWordConfidence?: number;
  readonly falseActivation?: boolean;
  readonly heardByHuman?: boolean;
}

export type RecordingExtension = 'wav' | 'flac' | 'mp3' | 'ogg' | 'opus' | 'm4a';

/** What is told about the data: one or more plain paragraphs for each point, in the archive's language. */
export interface AccessStatement {
  readonly purposes: readonly string[];
  readonly categories: readonly string[];
  readonly recipients: readonly string[];
  readonly retention: readonly string[];
  readonly rights: readonly string[];
  readonly complaint: readonly string[];
  readonly source: readonly string[];
  readonly automatedDecisions: readonly string[];
  readonly safeguards: readonly string[];
}

/**
 * Everything that an archive is made of. Plain data: it survives JSON. Equal inputs give byte-identical archives, so
 * `createdAt` is part of it and not read from a clock.
 */
export interface ArchiveInput {
  readonly archiveId: string;
  readonly locale: ArchiveLocale;
  readonly createdAt: string;
  readonly subject: { readonly displayName: string };
  readonly controller: { readonly name: string; readonly contact?: string };
  readonly request: {
    readonly id: string;
    readonly receivedAt: string;
    /** What was asked for, as a sentence in the archive's language, e.g. "All recordings". */
    readonly scope: string;
  };
  readonly recordings: readonly RecordingSource[];
  /** What of the covered recordings is missing, in the order of their time; left out or empty: nothing. */
  readonly missing?: readonly MissingPart[];
  readonly statement: AccessStatement;
  readonly provisions: ArchiveProvisions;
}
