import { type IncidentRow, moreThan } from '@rightful/data';
import { frozenThings, listIncidents } from '../officers/officer-incidents.ts';
import type { Page, PageRequest } from '../paging/page.ts';
import type { RegulatorContext } from '../portal/context.ts';

/** What the authority reads of an incident: counts, never people. */
export interface IncidentNotice {
  readonly incident: IncidentRow;
  readonly peopleAffected: number;
  readonly recordingsAffected: number;
  readonly deliveriesAffected: number;
}

export async function authorityName(ctx: RegulatorContext): Promise<string> {
  return (await ctx.data.common.authorities.one({ id: ctx.viewer.authorityId }))?.name ?? '';
}

export async function figures(ctx: RegulatorContext) {
  const [requests, incidentsOpened, open, frozen] = await Promise.all([
    ctx.data.across.requestFigures(),
    ctx.data.common.incidents.count({ awareAt: moreThan(new Date(0)) }),
    ctx.data.common.incidents.count({ state: 'open' }),
    ctx.data.common.incidents.find({ frozenAfterMs: moreThan(-1) }, { take: 1_000, order: { id: 'DESC' } }),
  ]);
  const times = frozen.map((incident) => incident.frozenAfterMs ?? 0).sort((a, b) => a - b);
  return {
    requestsReceived: requests.received,
    requestsOpen: requests.open,
    requestsAnswered: requests.answered,
    requestsAnsweredInTime: requests.answeredInTime,
    incidentsOpened,
    incidentsOpen: open,
    archivesStoppedByGate: requests.stopped,
    medianFreezeMs: times[Math.floor(times.length / 2)] ?? null,
  };
}

export async function listNotices(
  ctx: RegulatorContext,
  request: PageRequest,
): Promise<Page<IncidentNotice>> {
  const page = await listIncidents(ctx, request);
  return {
    nodes: await Promise.all(page.nodes.map((incident) => toNotice(ctx, incident))),
    pageInfo: page.pageInfo,
  };
}

async function toNotice(ctx: RegulatorContext, incident: IncidentRow): Promise<IncidentNotice> {
  const things = await frozenThings(ctx, incident);
  const count = (kind: string) => things.filter((thing) => thing.kind === kind).length;
  return {
    incident,
    peopleAffected: new Set(things.map((thing) => thing.subjectId)).size,
    recordingsAffected: count('recording'),
    deliveriesAffected: count('delivery'),
  };
}
