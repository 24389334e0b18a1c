import type { RawSubjectKey } from '@rightful/vault';
import type { ArchiveInput } from '../plan/archive-input.ts';

/** Everything that a build needs; plain data that can be posted to a worker thread. It carries secrets: never log it. */
export interface BuildJob {
  readonly input: ArchiveInput;
  /** The subject's key in every version that the recordings or the archive use. */
  readonly subjectKeys: readonly RawSubjectKey[];
  /** What the archive's own key is bound to (purpose `archive`). */
  readonly archiveKey: { readonly keyVersion: number; readonly objectId: string };
  /** The exporter's Ed25519 key, which signs the manifest. */
  readonly signingKeyPem: string;
  /** Where the sealed archive is written: a fresh path, see `DiskBlobStore.tempPath`. Removed again when the build fails. */
  readonly path: string;
  /**
   * Threads that open recordings in parallel. 1 does all in one thread and keeps memory lowest; from 2 on, one or two more
   * digest, and the building thread seals and writes. Default: 2 from 256 MiB on where there are four cores, else 1.
   */
  readonly openingThreads?: number;
}

export interface BuildProgress {
  readonly filesDone: number;
  readonly files: number;
  readonly bytesDone: number;
  /** Exact length of the finished archive. */
  readonly byteLength: number;
}

export type OnProgress = (progress: BuildProgress) => void;

/** A file inside a finished archive, with the place of its bytes in the plain ZIP. */
export interface ArchivedFile {
  readonly path: string;
  readonly mediaType: string;
  readonly article?: string;
  readonly dataOffset: number;
  readonly byteLength: number;
  readonly crc32: number;
  readonly sha256: string;
  readonly recordingId?: string;
}

export interface BuiltArchive {
  /** Length and SHA-256 of the plain ZIP, as the customer will hold it. */
  readonly byteLength: number;
  readonly sha256: string;
  readonly sealedByteLength: number;
  /** SHA-256 of `manifest.json`. */
  readonly manifestSha256: string;
  readonly files: readonly ArchivedFile[];
}
