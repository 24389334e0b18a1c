import { type IncidentRow, type IncidentScopeRow, oneOf, taskScope } from '@rightful/data';
import { type DeliveryId, idFromBytes, type RecordingId, type SubjectId } from '@rightful/policy';
import { taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { batches } from './freeze-plan.ts';

export type IncidentReach = Omit<IncidentScopeRow, 'incidentId' | 'number' | 'countedAt'>;

const MOST_THINGS = 200_000;

/** How far an incident reaches, counted anew from what it froze and from the ledger of deliveries: never a typed number. */
export async function countIncidentScope(
  portal: Portal,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<IncidentReach> {
  const things = await portal.data.across.frozenBy(id, MOST_THINGS);
  const reach = { ...NOTHING };
  for (const subjectId of new Set(things.map((thing) => thing.subjectId))) {
    const own = things.filter((thing) => thing.subjectId === subjectId);
    const idsOf = <K extends 'recording' | 'delivery'>(kind: K) =>
      own.filter((thing) => thing.kind === kind).map(({ thing }) => idFromBytes(kind, thing));
    await addRecordings(portal, reach, subjectId, idsOf('recording'));
    await addReceivers(portal, reach, subjectId, idsOf('delivery'));
  }
  return reach;
}

const NOTHING: IncidentReach = {
  recordingCount: 0,
  personCount: 0,
  receiverCount: 0,
  totalDurationMs: 0,
  firstRecordedAt: null,
  lastRecordedAt: null,
  firstSentAt: null,
};

type Growing = { -readonly [K in keyof IncidentReach]: IncidentReach[K] };

async function addRecordings(
  portal: Portal,
  reach: Growing,
  subjectId: SubjectId,
  ids: readonly RecordingId[],
): Promise<void> {
  const scope = taskScope(taskContext(portal, 'count-incident').viewer, subjectId);
  let count = 0;
  for (const some of batches(ids)) {
    for (const { durationMs, recordedAt } of await portal.data
      .owned(scope)
      .recordings.find({ id: oneOf(some) })) {
      count += 1;
      reach.totalDurationMs += durationMs;
      if (!reach.firstRecordedAt || recordedAt < reach.firstRecordedAt) reach.firstRecordedAt = recordedAt;
      if (!reach.lastRecordedAt || recordedAt > reach.lastRecordedAt) reach.lastRecordedAt = recordedAt;
    }
  }
  reach.recordingCount += count;
  if (count > 0) reach.personCount += 1;
}

async function addReceivers(
  portal: Portal,
  reach: Growing,
  subjectId: SubjectId,
  ids: readonly DeliveryId[],
): Promise<void> {
  const scope = taskScope(taskContext(portal, 'count-incident').viewer, subjectId);
  for (const some of batches(ids)) {
    for (const { bytesSent, openedAt } of await portal.data
      .owned(scope)
      .deliveries.find({ id: oneOf(some) })) {
      if (!openedAt || bytesSent === 0) continue;
      reach.receiverCount += 1;
      if (!reach.firstSentAt || openedAt < reach.firstSentAt) reach.firstSentAt = openedAt;
    }
  }
}
