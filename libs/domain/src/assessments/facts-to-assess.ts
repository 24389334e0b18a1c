import type { IncidentRow } from '@rightful/data';
import type { BreachFacts } from '@rightful/law';
import type { OfficerContext } from '../portal/context.ts';
import { factsOfIncident, type KnownFacts } from './facts-of-incident.ts';

/** From which facts a further assessment starts: what was stated last, or what the graph knows where nobody stated anything. */
export async function factsToAssess(ctx: OfficerContext, incident: IncidentRow): Promise<KnownFacts> {
  const [last] = await ctx.data.common.incidentAssessments.find(
    { incidentId: incident.id },
    { order: { number: 'DESC' }, take: 1 },
  );
  if (last) return { facts: last.facts as unknown as BreachFacts, guessed: [] };
  return factsOfIncident(ctx, incident);
}
