import { GATE_BATCH, type GateCase, type GateEvidence, type IngestEvidence } from './gate-evidence.ts';
import type { ReadRecording } from './read-archive.ts';
import type { GateFinding } from './verdict.ts';

/** Holds what was read out of an archive against the evidence, batch by batch. */
export class Judge {
  recordings = 0;
  private readonly devices = new Set<string>();

  constructor(
    private readonly gateCase: GateCase,
    private readonly evidence: GateEvidence,
    private readonly onFinding: (finding: GateFinding) => void,
  ) {}

  async judgeRecordings(batch: readonly ReadRecording[]): Promise<void> {
    this.recordings += batch.length;
    const ids = batch.map((recording) => recording.recordingId);
    const found = new Map((await this.evidence.ingestEvidence(ids)).map((item) => [item.recordingId, item]));
    const known: IngestEvidence[] = [];
    for (const recording of batch) {
      const item = found.get(recording.recordingId);
      if (item === undefined)
        this.find('UNKNOWN_RECORDING', recording.recordingId, 'Ingest knows no such recording.');
      else {
        known.push(item);
        this.judgeContent(recording, item);
      }
    }
    await this.judgeOwners(known);
  }

  /** What concerns the archive as a whole; after the last batch. */
  async judgeWhole(): Promise<void> {
    const { gateCase, evidence } = this;
    if ((await evidence.isFrozen(gateCase)) !== false) {
      this.find('FROZEN', undefined, 'The request, the archive or the person’s data is frozen.');
    }
    const devices = await evidence.subjectDeviceCount(gateCase);
    if (this.recordings > 0 && !(devices > 0)) {
      this.find(
        'NO_DEVICE',
        undefined,
        `The person never owned a device, but the archive has ${this.recordings} recordings.`,
      );
    }
    const expected = await evidence.expectedCount(gateCase);
    if (expected !== this.recordings) {
      const text = `The request covers ${expected} recordings, the archive has ${this.recordings}.`;
      this.find('COUNT_MISMATCH', undefined, text);
    }
    const deviceIds = [...this.devices].sort();
    for (let at = 0; at < deviceIds.length; at += GATE_BATCH) {
      const batch = deviceIds.slice(at, at + GATE_BATCH);
      for (const { deviceId, requestId } of await evidence.otherOpenRequestsOnDevices(gateCase, batch)) {
        const text = `The device ${deviceId} is also part of the open request ${requestId}.`;
        this.find('DEVICE_IN_OTHER_REQUEST', undefined, text);
      }
    }
  }

  private judgeContent(recording: ReadRecording, item: IngestEvidence): void {
    const { recordingId } = recording;
    const same =
      item.sha256 === recording.sha256 &&
      item.byteLength === recording.byteLength &&
      item.crc32 === recording.crc32;
    if (!same) this.find('DIGEST_MISMATCH', recordingId, 'Its bytes are not those that were taken in.');
    if (item.transcriptSha256 !== undefined && item.transcriptSha256 !== recording.transcriptSha256) {
      this.find('DIGEST_MISMATCH', recordingId, 'Its transcript is not the one that was taken in.');
    }
    const sameInstant = Date.parse(item.recordedAt) === Date.parse(recording.recordedAt ?? '');
    if (!sameInstant || item.deviceId !== recording.deviceId) {
      this.find('CONTENTS_MISMATCH', recordingId, 'The archive gives it another time or another device.');
    }
    if (item.frozen !== false) this.find('FROZEN', recordingId, 'It is frozen.');
  }

  private async judgeOwners(items: readonly IngestEvidence[]): Promise<void> {
    if (items.length === 0) return;
    const points = items.map(({ deviceId, recordedAt }) => ({ deviceId, at: recordedAt }));
    const owners = await this.evidence.ownersAt(points);
    if (owners.length !== items.length) throw new Error('the evidence has no answer for every recording');
    items.forEach(({ recordingId, deviceId }, index) => {
      this.devices.add(deviceId);
      const ids = [...new Set(owners[index])];
      if (ids.length === 0)
        this.find('NO_OWNER', recordingId, `Nobody owned the device ${deviceId} when it was made.`);
      else if (ids.length > 1)
        this.find('TWO_OWNERS', recordingId, `The device ${deviceId} had several owners when it was made.`);
      else if (ids[0] !== this.gateCase.subjectId) {
        this.find(
          'FOREIGN_DEVICE',
          recordingId,
          `The device ${deviceId} belonged to somebody else when it was made.`,
        );
      }
    });
  }

  private find(code: GateFinding['code'], recordingId: string | undefined, text: string): void {
    this.onFinding({ code, ...(recordingId === undefined ? {} : { recordingId }), text });
  }
}
