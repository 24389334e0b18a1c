import {
  type CarryingDelivery,
  caseScope,
  type DeliveryRow,
  type FrozenCounts,
  type FrozenThingRow,
  type IncidentFilter,
  type IncidentRow,
  oneOf,
  type ReportRow,
} from '@rightful/data';
import { type IncidentId, idFromBytes, idToBytes, type SubjectId } from '@rightful/policy';
import { type Page, type PageRequest, readPage } from '../paging/page.ts';
import type { Context, OfficerContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';

const MOST_SHOWN = 1_000;
const BATCH = 400;

/** The register, newest first; of it what fits the filter. Throws BadCursorError, RangeError. */
export function listIncidents(
  ctx: Context,
  request: PageRequest,
  filter: IncidentFilter = {},
): Promise<Page<IncidentRow>> {
  return readPage(
    ctx,
    request,
    {
      name: 'incidents',
      filter,
      read: (take, after) =>
        ctx.data.common.incidents.page(filter, take, after && idFromBytes('incident', after.id)),
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

/** What the incident froze, for the eye: at most a thousand. `frozenCountsOf` counts all of it. */
export const frozenThings = (
  portal: Pick<Portal, 'data'>,
  incident: IncidentRow,
): Promise<FrozenThingRow[]> => portal.data.across.frozenBy(incident.id, MOST_SHOWN);

export const frozenCountsOf = (portal: Pick<Portal, 'data'>, { id }: IncidentRow): Promise<FrozenCounts> =>
  portal.data.across.frozenCounts(id);

export interface Receiver {
  readonly subjectId: SubjectId;
  readonly customerName: string;
  readonly delivery: DeliveryRow;
  /** How many of the incident's recordings the delivered archive carried. */
  readonly carriedRecordingCount: number;
}

/** Who received what and when: a query over the ledger of deliveries, never a typed list. */
export async function receiversOf(ctx: OfficerContext, incident: IncidentRow): Promise<Receiver[]> {
  const carrying = await ctx.data.across.carryingDeliveries(incident.id);
  const subjects = [...new Set(carrying.map(({ subjectId }) => subjectId))];
  const found = await Promise.all(
    subjects.map((subjectId) =>
      receiversAmong(
        ctx,
        subjectId,
        carrying.filter((each) => each.subjectId === subjectId),
      ),
    ),
  );
  return found.flat();
}

async function receiversAmong(
  ctx: OfficerContext,
  subjectId: SubjectId,
  carrying: readonly CarryingDelivery[],
): Promise<Receiver[]> {
  const { deliveries } = ctx.data.ofCase(caseScope(ctx.viewer, subjectId));
  const subject = await ctx.data.common.subjects.one({ id: subjectId });
  const counts = new Map(carrying.map((each) => [each.deliveryId, each.carriedRecordingCount]));
  const receivers: Receiver[] = [];
  const ids = [...counts.keys()];
  for (let start = 0; start < ids.length; start += BATCH) {
    const rows = await deliveries.find({ id: oneOf(ids.slice(start, start + BATCH)) });
    for (const delivery of rows)
      receivers.push({
        subjectId,
        customerName: subject?.displayName ?? '',
        delivery,
        carriedRecordingCount: counts.get(delivery.id) ?? 0,
      });
  }
  return receivers;
}
