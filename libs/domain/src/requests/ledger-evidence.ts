import { setImmediate as pause } from 'node:timers/promises';
import type {
  ArchiveLocale,
  GateCase,
  GateEvidence,
  IngestEvidence,
  Letter,
  MissingPart,
} from '@rightful/archive';
import type { Config } from '@rightful/config';
import {
  type Data,
  type DeviceOwnershipRow,
  type FullScope,
  isNotNull,
  oneOf,
  type RecordingRow,
  type RedactionRow,
  type RequestRow,
} from '@rightful/data';
import { type DeviceId, parseId, type RecordingId } from '@rightful/policy';
import type { SubjectKey } from '@rightful/vault';
import { openTranscript } from '../recordings/recording-view.ts';
import { redactedTranscript } from '../redactions/redacted-transcript.ts';
import {
  frozenOf,
  frozenPart,
  inOrder,
  missingPart,
  redactedRecordings,
  redactionsInForce,
} from '../redactions/redactions-in-force.ts';
import { accessStatement } from './access-statement.ts';
import { isCovered } from './is-covered.ts';
import { provisionsOf } from './provisions-of.ts';
import { regimeOf } from './regime-of.ts';
import { filterOf } from './request-scope.ts';
import { scopeSentence } from './scope-sentence.ts';
import { wallClockIn } from './wall-clock-in.ts';

/** After so many transcripts whoever shares the thread gets a turn. */
const TURN = 50;

/**
 * What the gate holds an archive against: the ledger of who had which device when, the digests taken at ingest, the
 * transcripts as ingest sealed them, and what the texts name, read through the gate's own account and from the
 * configuration. Nothing here was written by the builder but when the archive was begun.
 */
export class LedgerEvidence implements GateEvidence {
  #labels: Promise<ReadonlyMap<DeviceId, string>> | undefined;

  constructor(
    private readonly data: Data,
    private readonly scope: FullScope,
    /** The subject's key of a version. */
    private readonly keyOf: (version: number) => Promise<SubjectKey>,
    private readonly controller: Config['controller'],
  ) {}

  async letter(gateCase: GateCase, locale: ArchiveLocale): Promise<Letter> {
    const archiveId = parseId('archive', gateCase.archiveId);
    const [request, subject, archive] = await Promise.all([
      this.#request(gateCase),
      this.data.common.subjects.one({ id: this.scope.subjectId }),
      archiveId && this.data.owned(this.scope).archives.one({ id: archiveId }),
    ]);
    if (!subject || archive?.requestId !== request.id) throw new Error('The archive is not there.');
    const { name, contact } = this.controller;
    const missing = await this.#missing(request);
    return {
      locale,
      createdAt: archive.createdAt.toISOString(),
      subject: { displayName: subject.displayName },
      controller: { name, contact },
      request: {
        id: request.id,
        receivedAt: request.askedAt.toISOString(),
        scope: scopeSentence(request, locale),
      },
      missing,
      statement: accessStatement(this.controller, locale),
      provisions: provisionsOf(regimeOf(request).id, locale),
    };
  }

  async ingestEvidence(
    gateCase: GateCase,
    recordingIds: readonly string[],
  ): Promise<readonly IngestEvidence[]> {
    const ids = recordingIds.map((id) => parseId('recording', id)).filter((id) => id !== undefined);
    if (ids.length === 0) return [];
    this.#labels ??= this.#readLabels();
    const [request, labels, rows] = await Promise.all([
      this.#request(gateCase),
      this.#labels,
      this.data.owned(this.scope).recordings.find({ id: oneOf(ids) }),
    ]);
    const redactions = await this.#redactions(request);
    const keys = new Map<number, SubjectKey>();
    const items: IngestEvidence[] = [];
    for (const row of rows.filter((found) => isCovered(found, request))) {
      const redaction = redactions.get(row.id);
      // What is withheld is no part of the answer: an archive that holds it holds something unknown.
      if (row.frozenAt || redaction?.action === 'withhold') continue;
      const key = keys.get(row.keyVersion) ?? (await this.keyOf(row.keyVersion));
      keys.set(row.keyVersion, key);
      const item = this.#evidenceOf(request, row, labels, key);
      if (redaction) {
        const words = redactedTranscript(redaction, await this.keyOf(redaction.keyVersion));
        items.push(mutedEvidence(item, redaction, words));
      } else items.push(item);
      if (items.length % TURN === 0) await pause();
    }
    return items;
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
    const { recordingCount } = await this.data.owned(this.scope).recordings.totals(filterOf(request));
    const redactions = await this.#redactions(request);
    const redacted = await redactedRecordings(this.data, this.scope, redactions);
    const withheld = redacted.filter(
      (row) => !row.frozenAt && redactions.get(row.id)?.action === 'withhold' && isCovered(row, request),
    );
    const frozen = await frozenOf(this.data, this.scope, request);
    return recordingCount - withheld.length - frozen.length;
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

  #evidenceOf(
    { kind }: RequestRow,
    row: RecordingRow,
    labels: ReadonlyMap<DeviceId, string>,
    key: SubjectKey,
  ): IngestEvidence {
    // Art. 20 takes along what was provided and observed, and nothing that was concluded.
    const takesInferred = kind !== 'portability';
    return {
      recordingId: row.id,
      sha256: row.sha256.toString('hex'),
      byteLength: row.byteLength,
      crc32: row.crc32,
      deviceId: row.deviceId,
      deviceLabel: labels.get(row.deviceId) ?? '',
      room: row.room,
      recordedAt: row.recordedAt.toISOString(),
      localTime: wallClockIn(row.recordedAt, this.controller.timeZone),
      extension: row.extension,
      durationMs: row.durationMs,
      // Throws SealError when it is not the one that was sealed for this very recording.
      transcript: openTranscript(row, key),
      wakeWordConfidence: takesInferred ? row.wakeWordConfidence : null,
      falseActivation: takesInferred ? row.falseActivation : null,
      heardByHuman: takesInferred ? row.heardByHuman : null,
      frozen: row.frozenAt !== null,
    };
  }

  /** What the person calls each device, by the latest line of the ledger; without a name it goes by its model. */
  async #readLabels(): Promise<ReadonlyMap<DeviceId, string>> {
    const latest = new Map<DeviceId, DeviceOwnershipRow>();
    for (const line of await this.data.owned(this.scope).ownerships.find({})) {
      const known = latest.get(line.deviceId);
      if (!known || known.ownedFrom <= line.ownedFrom) latest.set(line.deviceId, line);
    }
    if (latest.size === 0) return new Map();
    const devices = await this.data.common.devices.find({ id: oneOf([...latest.keys()]) });
    return new Map(devices.map(({ id, model }) => [id, latest.get(id)?.room ?? model]));
  }

  #redactions({ id }: RequestRow): Promise<ReadonlyMap<RecordingId, RedactionRow>> {
    return redactionsInForce(this.data, this.scope, id);
  }

  async #missing(request: RequestRow): Promise<MissingPart[]> {
    const redactions = await this.#redactions(request);
    this.#labels ??= this.#readLabels();
    const labels = await this.#labels;
    const redacted = await redactedRecordings(this.data, this.scope, redactions);
    const frozen = await frozenOf(this.data, this.scope, request);
    return [...redacted.filter((row) => !row.frozenAt), ...frozen].sort(inOrder).map((row) => {
      const localTime = wallClockIn(row.recordedAt, this.controller.timeZone);
      const label = labels.get(row.deviceId) ?? '';
      return row.frozenAt
        ? frozenPart(row, localTime, label)
        : missingPart(redactions.get(row.id) as RedactionRow, localTime, label);
    });
  }

  async #request({ requestId }: GateCase): Promise<RequestRow> {
    const id = parseId('request', requestId);
    const request = id && (await this.data.owned(this.scope).requests.one({ id }));
    if (!request) throw new Error('The request of the archive is not there.');
    return request;
  }
}

/** The copy that is silent in parts, instead of what was taken in. What lacks a copy agrees with no archive. */
const mutedEvidence = (
  item: IngestEvidence,
  redaction: RedactionRow,
  transcript: string | null,
): IngestEvidence => ({
  ...item,
  sha256: redaction.sha256?.toString('hex') ?? '',
  byteLength: redaction.byteLength ?? -1,
  crc32: redaction.crc32 ?? -1,
  extension: redaction.extension ?? '',
  transcript,
});

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
