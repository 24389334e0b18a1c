import type { Letter } from '../contents/letter.ts';
import { wallClock } from '../contents/wall-clock.ts';
import type { GateCase, GateEvidence, IngestEvidence } from '../gate/gate-evidence.ts';
import type { ArchiveLocale, RecordingSource } from '../plan/archive-input.ts';
import type { SubjectFixture } from './sealed-recordings.ts';

/** Evidence over a few fixtures: each owns its own device since ever. Public fields are for a test to bend. */
export class LedgerEvidence implements GateEvidence {
  readonly ingest = new Map<string, IngestEvidence>();
  readonly owners = new Map<string, string[]>();
  deviceCount = 1;
  expected: number;
  otherRequests: { deviceId: string; requestId: string }[] = [];
  frozen = false;
  batches: number[] = [];
  words: Letter;

  constructor(subject: SubjectFixture, ...others: SubjectFixture[]) {
    this.expected = subject.recordings.length;
    this.words = subject.input();
    for (const fixture of [subject, ...others]) {
      for (const recording of fixture.recordings) {
        this.ingest.set(recording.recordingId, evidenceOf(recording));
        this.owners.set(recording.deviceId, [fixture.subjectId]);
      }
    }
  }

  async letter(_: GateCase, locale: ArchiveLocale) {
    return { ...this.words, locale };
  }

  async ingestEvidence(_: GateCase, ids: readonly string[]) {
    this.batches.push(ids.length);
    return ids.flatMap((id) => this.ingest.get(id) ?? []);
  }

  async ownersAt(points: readonly { deviceId: string; at: string }[]) {
    return points.map(({ deviceId }) => this.owners.get(deviceId) ?? []);
  }

  async subjectDeviceCount() {
    return this.deviceCount;
  }

  async expectedCount() {
    return this.expected;
  }

  async otherOpenRequestsOnDevices(_: unknown, deviceIds: readonly string[]) {
    return this.otherRequests.filter(({ deviceId }) => deviceIds.includes(deviceId));
  }

  async isFrozen() {
    return this.frozen;
  }
}

function evidenceOf(recording: RecordingSource): IngestEvidence {
  const { recordingId, sha256, byteLength, crc32, deviceId, deviceLabel, recordedAt, extension } = recording;
  return {
    recordingId,
    sha256,
    byteLength,
    crc32,
    deviceId,
    deviceLabel,
    recordedAt,
    extension,
    room: recording.room ?? null,
    localTime: wallClock(recordedAt, recording.utcOffsetMinutes),
    durationMs: recording.durationMs ?? null,
    transcript: recording.transcript ?? null,
    wakeWordConfidence: recording.wakeWordConfidence ?? null,
    falseActivation: recording.falseActivation ?? null,
    heardByHuman: recording.heardByHuman ?? null,
    frozen: false,
  };
}
