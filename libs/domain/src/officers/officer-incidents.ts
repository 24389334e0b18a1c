import {
  caseScope,
  type DeliveryRow,
  type FrozenThingRow,
  type IncidentRow,
  lessThan,
  moreThan,
  oneOf,
  type ReportRow,
} from '@rightful/data';
import { type IncidentId, idFromBytes, idToBytes, type SubjectId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { Context, OfficerContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';

const MOST_THINGS = 5_000;

/** All incidents, newest first. Throws BadCursorError, RangeError. */
export function listIncidents(ctx: Context, request: PageRequest): Promise<Page<IncidentRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'incidents',
      read: (take, after) =>
        ctx.data.common.incidents.find(
          after ? { id: lessThan(idFromBytes('incident', after.id)) } : { awareAt: moreThan(new Date(0)) },
          { order: { id: 'DESC' }, take },
        ),
      placeOf: (row) => ({ sort: 0, id: idToBytes(row.id) }),
    },
    (row) => row,
  );
}

export const findIncident = (ctx: OfficerContext, id: IncidentId): Promise<IncidentRow | null> =>
  ctx.data.common.incidents.one({ id });

export const reportOf = (ctx: OfficerContext, incident: IncidentRow): Promise<ReportRow | null> =>
  ctx.data.common.reports.one({ incidentId: incident.id });

export interface ProofTaken {
  readonly officerName: string;
  readonly takenAt: Date;
  readonly reason: string;
}

/** Who took the proof that came with a report, and why, the earliest first. */
export const proofsTaken = (ctx: OfficerContext, { proofOpenings }: ReportRow): Promise<ProofTaken[]> =>
  Promise.all(
    proofOpenings.map(async ({ officerId, openedAt, reason }) => ({
      officerName: (await ctx.data.common.accounts.one({ id: officerId }))?.displayName ?? '',
      takenAt: new Date(openedAt),
      reason,
    })),
  );

/** Everything the incident froze. */
export const frozenThings = (
  portal: Pick<Portal, 'data'>,
  incident: IncidentRow,
): Promise<FrozenThingRow[]> => portal.data.across.frozenBy(incident.id, MOST_THINGS);

export interface Receiver {
  readonly subjectId: SubjectId;
  readonly customerName: string;
  readonly delivery: DeliveryRow;
  /** How many of the frozen recordings the delivered archive carried. */
  readonly carriedRecordingCount: number;
}

/** Who received what and when: a query over the ledger of deliveries, never a typed list. */
export async function receiversOf(ctx: OfficerContext, incident: IncidentRow): Promise<Receiver[]> {
  const things = await frozenThings(ctx, incident);
  const subjects = [...new Set(things.map((thing) => thing.subjectId))];
  const found = await Promise.all(subjects.map((subjectId) => receiversAmong(ctx, subjectId, things)));
  return found.flat();
}

async function receiversAmong(
  ctx: OfficerContext,
  subjectId: SubjectId,
  things: readonly FrozenThingRow[],
): Promise<Receiver[]> {
  const own = things.filter((thing) => thing.subjectId === subjectId);
  const ids = own
    .filter(({ kind }) => kind === 'delivery')
    .map(({ thing }) => idFromBytes('delivery', thing));
  if (ids.length === 0) return [];
  const cases = ctx.data.ofCase(caseScope(ctx.viewer, subjectId));
  const deliveries = await cases.deliveries.find({ id: oneOf(ids) });
  const [subject, archives] = await Promise.all([
    ctx.data.common.subjects.one({ id: subjectId }),
    cases.archives.find({ id: oneOf(deliveries.map((delivery) => delivery.archiveId)) }),
  ]);
  const frozenRecordings = own.filter(({ kind }) => kind === 'recording').length;
  return deliveries.map((delivery) => ({
    subjectId,
    customerName: subject?.displayName ?? '',
    delivery,
    carriedRecordingCount: Math.min(
      frozenRecordings,
      archives.find((archive) => archive.id === delivery.archiveId)?.entryCount ?? 0,
    ),
  }));
}
