import { taskContext } from '../portal/context.ts';
import { eachInTurn } from '../portal/each-in-turn.ts';
import type { Portal } from '../portal/portal.ts';
import { keepIncidentScope } from './keep-incident-scope.ts';

export const TEND_INCIDENTS = 'tend-incidents';
const BATCH = 50;

/** Counts anew how far each open incident reaches, and keeps what differs. */
export async function tendIncidents(portal: Portal): Promise<void> {
  const ctx = taskContext(portal, 'tend-incidents');
  const read = (take: number) =>
    ctx.data.common.incidents.find({ state: 'open' }, { take, order: { id: 'DESC' } });
  await eachInTurn(ctx, { run: 'incident-scopes', most: BATCH, read }, async (incident) => {
    await keepIncidentScope(ctx, incident);
  });
}
