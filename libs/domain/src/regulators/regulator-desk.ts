import { moreThan } from '@rightful/data';
import type { RegulatorContext } from '../portal/context.ts';

export async function authorityName(ctx: RegulatorContext): Promise<string> {
  return (await ctx.data.common.authorities.one({ id: ctx.viewer.authorityId }))?.name ?? '';
}

export async function figures(ctx: RegulatorContext) {
  const [requests, incidentsOpened, open, frozen] = await Promise.all([
    ctx.data.across.requestFigures(),
    ctx.data.common.incidents.count({ isDrill: false }),
    ctx.data.common.incidents.count({ state: 'open', isDrill: false }),
    ctx.data.common.incidents.find(
      { frozenAfterMs: moreThan(-1), isDrill: false },
      { take: 1_000, order: { id: 'DESC' } },
    ),
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
