import {
  type DeliveryId,
  type IncidentId,
  idFromBytes,
  idToBytes,
  type RequestId,
  type SubjectId,
} from '@rightful/policy';
import type { EntityManager } from 'typeorm';

/** How far an incident reaches, counted. */
export interface ReachCount {
  readonly recordingCount: number;
  readonly personCount: number;
  readonly receiverCount: number;
  readonly totalDurationMs: number;
  readonly firstRecordedAt: Date | null;
  readonly lastRecordedAt: Date | null;
  readonly firstSentAt: Date | null;
}

/** A delivery that an incident froze, and how many recordings of the incident its archive carried. */
export interface CarryingDelivery {
  readonly deliveryId: DeliveryId;
  readonly subjectId: SubjectId;
  readonly carriedRecordingCount: number;
}

export interface FrozenCounts {
  readonly recordings: number;
  readonly archives: number;
  readonly deliveries: number;
}

/**
 * The recordings that an incident is about: those that it froze; of a person of whom it froze archives alone, what those
 * carry, or were to carry. One parameter three times: the incident.
 */
const ABOUT = `
  SELECT subject_id, thing AS id FROM frozen_things WHERE incident_id = ? AND kind = 'recording'
  UNION
  SELECT e.subject_id, e.recording_id AS id
  FROM frozen_things a JOIN archive_entries e ON e.subject_id = a.subject_id AND e.archive_id = a.thing
  WHERE a.incident_id = ? AND a.kind = 'archive' AND NOT EXISTS (
    SELECT 1 FROM frozen_things r WHERE r.subject_id = a.subject_id AND r.incident_id = ? AND r.kind = 'recording')`;

const orNull = (at: unknown): Date | null => (at === null || at === undefined ? null : new Date(Number(at)));

export async function incidentReach(manager: EntityManager, incidentId: IncidentId): Promise<ReachCount> {
  const id = idToBytes(incidentId);
  const [about] = await manager.query(
    `SELECT COUNT(*) AS recordings, COUNT(DISTINCT r.subject_id) AS people, SUM(r.duration_ms) AS audio,
            MIN(r.recorded_at) AS first_at, MAX(r.recorded_at) AS last_at
     FROM (${ABOUT}) AS about JOIN recordings r ON r.subject_id = about.subject_id AND r.id = about.id`,
    [id, id, id],
  );
  const [sent] = await manager.query(
    `SELECT COUNT(*) AS receivers, MIN(d.opened_at) AS first_at
     FROM frozen_things f JOIN deliveries d ON d.subject_id = f.subject_id AND d.id = f.thing
     WHERE f.incident_id = ? AND f.kind = 'delivery' AND d.opened_at IS NOT NULL AND d.bytes_sent > 0`,
    [id],
  );
  return {
    recordingCount: Number(about.recordings),
    personCount: Number(about.people),
    receiverCount: Number(sent.receivers),
    totalDurationMs: Number(about.audio ?? 0),
    firstRecordedAt: orNull(about.first_at),
    lastRecordedAt: orNull(about.last_at),
    firstSentAt: orNull(sent.first_at),
  };
}

/** Whose things an incident froze, each once. */
export async function touchedSubjects(manager: EntityManager, incidentId: IncidentId): Promise<SubjectId[]> {
  const rows: { subject_id: Buffer }[] = await manager.query(
    'SELECT DISTINCT subject_id FROM frozen_things WHERE incident_id = ? ORDER BY subject_id',
    [idToBytes(incidentId)],
  );
  return rows.map((row) => idFromBytes('subject', row.subject_id));
}

/** To whom at least one byte went of what an incident froze, each once. */
export async function receivingSubjects(
  manager: EntityManager,
  incidentId: IncidentId,
): Promise<SubjectId[]> {
  const rows: { subject_id: Buffer }[] = await manager.query(
    `SELECT DISTINCT d.subject_id
     FROM frozen_things f JOIN deliveries d ON d.subject_id = f.subject_id AND d.id = f.thing
     WHERE f.incident_id = ? AND f.kind = 'delivery' AND d.bytes_sent > 0 ORDER BY d.subject_id`,
    [idToBytes(incidentId)],
  );
  return rows.map((row) => idFromBytes('subject', row.subject_id));
}

export async function carryingDeliveries(
  manager: EntityManager,
  incidentId: IncidentId,
): Promise<CarryingDelivery[]> {
  const id = idToBytes(incidentId);
  const rows: { id: Buffer; subject_id: Buffer; frozen: number; shared_count: number; entries: number }[] =
    await manager.query(
      `SELECT d.id, d.subject_id,
         (SELECT COUNT(*) FROM frozen_things r
          WHERE r.subject_id = d.subject_id AND r.incident_id = f.incident_id AND r.kind = 'recording') AS frozen,
         (SELECT COUNT(*) FROM archive_entries e
          JOIN frozen_things r ON r.subject_id = e.subject_id AND r.incident_id = f.incident_id
            AND r.kind = 'recording' AND r.thing = e.recording_id
          WHERE e.subject_id = d.subject_id AND e.archive_id = d.archive_id) AS shared_count,
         (SELECT COUNT(*) FROM archive_entries e
          WHERE e.subject_id = d.subject_id AND e.archive_id = d.archive_id) AS entries
       FROM frozen_things f JOIN deliveries d ON d.subject_id = f.subject_id AND d.id = f.thing
       WHERE f.incident_id = ? AND f.kind = 'delivery' ORDER BY d.id`,
      [id],
    );
  return rows.map((row) => ({
    deliveryId: idFromBytes('delivery', row.id),
    subjectId: idFromBytes('subject', row.subject_id),
    carriedRecordingCount: Number(Number(row.frozen) > 0 ? row.shared_count : row.entries),
  }));
}

/** Requests whose archive an incident stopped before anything was packed: what they would have sent follows from the request. */
export async function unpackedRequests(
  manager: EntityManager,
  incidentId: IncidentId,
): Promise<{ subjectId: SubjectId; requestId: RequestId }[]> {
  const rows: { subject_id: Buffer; request_id: Buffer }[] = await manager.query(
    `SELECT DISTINCT a.subject_id, a.request_id
     FROM frozen_things f JOIN archives a ON a.subject_id = f.subject_id AND a.id = f.thing
     WHERE f.incident_id = ? AND f.kind = 'archive'
       AND NOT EXISTS (SELECT 1 FROM archive_entries e WHERE e.subject_id = a.subject_id AND e.archive_id = a.id)
       AND NOT EXISTS (SELECT 1 FROM frozen_things r
         WHERE r.subject_id = f.subject_id AND r.incident_id = f.incident_id AND r.kind = 'recording')`,
    [idToBytes(incidentId)],
  );
  return rows.map((row) => ({
    subjectId: idFromBytes('subject', row.subject_id),
    requestId: idFromBytes('request', row.request_id),
  }));
}

export async function frozenCounts(manager: EntityManager, incidentId: IncidentId): Promise<FrozenCounts> {
  const rows: { kind: string; n: number }[] = await manager.query(
    'SELECT kind, COUNT(*) AS n FROM frozen_things WHERE incident_id = ? GROUP BY kind',
    [idToBytes(incidentId)],
  );
  const of = (kind: string) => Number(rows.find((row) => row.kind === kind)?.n ?? 0);
  return { recordings: of('recording'), archives: of('archive'), deliveries: of('delivery') };
}

export async function serialsOf(manager: EntityManager, subjectIds: readonly SubjectId[]): Promise<string[]> {
  if (subjectIds.length === 0) return [];
  const rows: { serial: string }[] = await manager.query(
    `SELECT DISTINCT d.serial FROM device_ownerships o JOIN devices d ON d.id = o.device_id
     WHERE o.subject_id IN (${subjectIds.map(() => '?').join(', ')})`,
    subjectIds.map(idToBytes),
  );
  return rows.map(({ serial }) => serial);
}
