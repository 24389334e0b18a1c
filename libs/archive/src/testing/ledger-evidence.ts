import type { GateEvidence, IngestEvidence } from '../gate/gate-evidence.ts';
import { sha256OfText } from '../gate/read-claims.ts';
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

  constructor(subject: SubjectFixture, ...others: SubjectFixture[]) {
    this.expected = subject.recordings.length;
    for (const fixture of [subject, ...others]) {
      for (const recording of fixture.recordings) {
        const { recordingId, sha256, byteLength, crc32, deviceId, recordedAt, transcript } = recording;
        const transcriptSha256 = transcript === undefined ? null : sha256OfText(transcript);
        const facts = {
          recordingId,
          sha256,
          byteLength,
          crc32,
          deviceId,
          recordedAt,
          transcriptSha256,
          frozen: false,
        };
        this.ingest.set(recordingId, facts);
        this.owners.set(deviceId, [fixture.subjectId]);
      }
    }
  }

  async ingestEvidence(ids: readonly string[]) {
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
