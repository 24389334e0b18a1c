import type { Letter } from '../contents/letter.ts';
import type { ArchiveLocale } from '../plan/archive-input.ts';

/** What ingest and the ledgers say of one recording. The gate takes none of it from the archive or its builder. */
export interface IngestEvidence {
  readonly recordingId: string;
  /** 64 lower-case hex digits. */
  readonly sha256: string;
  readonly byteLength: number;
  readonly crc32: number;
  readonly deviceId: string;
  /** What the person calls the device, by the ledger. */
  readonly deviceLabel: string;
  readonly room: string | null;
  /** ISO instant in UTC. */
  readonly recordedAt: string;
  /** What the clock on the controller's wall showed then: `yyyy-mm-ddThh:mm:ss`. */
  readonly localTime: string;
  readonly extension: string;
  /** In all of these null means that nothing is held. */
  readonly durationMs: number | null;
  readonly transcript: string | null;
  readonly wakeWordConfidence: number | null;
  readonly falseActivation: boolean | null;
  readonly heardByHuman: boolean | null;
  /** Somebody reported this recording, or it is held for another reason. */
  readonly frozen: boolean;
}

/** The archive that is judged: for whom and for which request it is meant. */
export interface GateCase {
  readonly archiveId: string;
  readonly requestId: string;
  readonly subjectId: string;
}

/**
 * Where the gate gets its facts: implemented over a database account of its own that may only read. Look-ups come in
 * batches of at most `GATE_BATCH`; an implementation that cannot answer throws, and the gate then fails the archive.
 */
export interface GateEvidence {
  /** What the archive's texts must say besides its recordings, in one of the languages that they come in. */
  letter(gateCase: GateCase, locale: ArchiveLocale): Promise<Letter>;
  /** Evidence for those of the recordings that exist and that the request's scope covers, in any order. */
  ingestEvidence(gateCase: GateCase, recordingIds: readonly string[]): Promise<readonly IngestEvidence[]>;
  /** For each point, in order: the ids of all subjects who owned that device at that instant, by the ledger. */
  ownersAt(points: readonly { deviceId: string; at: string }[]): Promise<readonly (readonly string[])[]>;
  /** How many devices the subject owns or ever owned, by the ledger. */
  subjectDeviceCount(gateCase: GateCase): Promise<number>;
  /** How many recordings the request's scope covers, counted without the builder's list. */
  expectedCount(gateCase: GateCase): Promise<number>;
  /** Of these devices, those on which another subject has a request open. */
  otherOpenRequestsOnDevices(
    gateCase: GateCase,
    deviceIds: readonly string[],
  ): Promise<readonly { deviceId: string; requestId: string }[]>;
  /** Whether the request, the archive or the subject is frozen as a whole. */
  isFrozen(gateCase: GateCase): Promise<boolean>;
}

export const GATE_BATCH = 500;
