import { createHash } from 'node:crypto';
import type { GateCase, GateEvidence, IngestEvidence } from '@rightful/archive';
import {
  type Data,
  type DeviceOwnershipRow,
  type FullScope,
  isNotNull,
  oneOf,
  type RecordingRow,
} from '@rightful/data';
import { parseId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import { openTranscript } from '../recordings/recording-view.ts';
import { filterOf } from './request-scope.ts';

/**
 * What the gate holds an archive against: the ledger of who had which device when, the digests taken at ingest, and the
 * transcripts as ingest sealed them, read through the gate's own account. Nothing here was written by the builder.
 */
export class LedgerEvidence implements GateEvidence {
  constructor(
    private readonly data: Data,
    private readonly scope: FullScope,
    /** The subject's key of a version. */
    private readonly keyOf: (version: number) => Promise<SubjectKey>,
  ) {}

  async ingestEvidence(recordingIds: readonly string[]): Promise<readonly IngestEvidence[]> {
    const ids = recordingIds.map((id) => parseId('recording', id)).filter((id) => id !== undefined);
    if (ids.length === 0) return [];
    const rows = await this.data.owned(this.scope).recordings.find({ id: oneOf(ids) });
    const keys = new Map<number, SubjectKey>();
    for (const { keyVersion } of rows) keys.set(keyVersion, await this.keyOf(keyVersion));
    return rows.map((row) => ({
      recordingId: row.id,
      sha256: row.sha256.toString('hex'),
      byteLength: row.byteLength,
      crc32: row.crc32,
      deviceId: row.deviceId,
      recordedAt: row.recordedAt.toISOString(),
      transcriptSha256: transcriptSha256(row, keys.get(row.keyVersion)),
      frozen: row.frozenAt !== null,
    }));
  }

  async ownersAt(
    points: readonly { deviceId: string; at: string }[],
  ): Promise<readonly (readonly string[])[]> {
    const devices = [
      ...new Set(points.map(({ deviceId }) => parseId('device', deviceId)).filter((id) => id !== undefined)),
    ];
    const ledger = devices.length ? await this.data.across.ledgerOf(devices) : [];
    return points.map(({ deviceId, at }) => ownersOf(ledger, deviceId, new Date(at)));
  }

  async subjectDeviceCount(): Promise<number> {
    const lines = await this.data.owned(this.scope).ownerships.find({});
    return new Set(lines.map((line) => line.deviceId)).size;
  }

  async expectedCount(gateCase: GateCase): Promise<number> {
    const request = await this.#request(gateCase);
    return (await this.data.owned(this.scope).recordings.totals(filterOf(request))).recordingCount;
  }

  async otherOpenRequestsOnDevices(
    _gateCase: GateCase,
    deviceIds: readonly string[],
  ): Promise<readonly { deviceId: string; requestId: string }[]> {
    const devices = deviceIds.map((id) => parseId('device', id)).filter((id) => id !== undefined);
    if (devices.length === 0) return [];
    const [ledger, requests] = await Promise.all([
      this.data.across.ledgerOf(devices),
      this.data.across.otherOpenRequestsOn(this.scope.subjectId, devices),
    ]);
    return requests.flatMap((request) =>
      ledger
        .filter((line) => line.subjectId === request.subjectId)
        .map((line) => ({ deviceId: line.deviceId, requestId: request.id })),
    );
  }

  async isFrozen({ archiveId }: GateCase): Promise<boolean> {
    const id = parseId('archive', archiveId);
    if (!id) return true;
    return (await this.data.owned(this.scope).archives.count({ id, frozenAt: isNotNull() })) > 0;
  }

  async #request({ requestId }: GateCase) {
    const id = parseId('request', requestId);
    const request = id && (await this.data.owned(this.scope).requests.one({ id }));
    if (!request) throw new Error('The request of the archive is not there.');
    return request;
  }
}

/** Throws SealError when the transcript is not the one that was sealed for this very recording. */
function transcriptSha256(row: RecordingRow, key: SubjectKey | undefined): string | null {
  const transcript = key && openTranscript(row, key);
  return transcript ? createHash('sha256').update(transcript, 'utf8').digest('hex') : null;
}

/** Who had the device at the instant, by the ledger. More than one is a fault of the ledger. */
export function ownersOf(ledger: readonly DeviceOwnershipRow[], deviceId: string, at: Date): string[] {
  const owners = ledger
    .filter(
      (line) =>
        line.deviceId === deviceId && line.ownedFrom <= at && (line.ownedTo === null || at < line.ownedTo),
    )
    .map((line) => line.subjectId);
  return [...new Set(owners)];
}
