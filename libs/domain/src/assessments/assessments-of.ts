import type { IncidentRow } from '@rightful/data';
import type { AssessedDuty, BreachFacts } from '@rightful/law';
import type { OfficerContext } from '../portal/context.ts';
import { judgedDuties } from './standing-duty.ts';

export interface AssessmentView {
  readonly number: number;
  readonly assessedByName: string;
  readonly assessedAt: Date;
  /** Which version of the rules found it; later ones change nothing here. */
  readonly rules: string;
  readonly facts: BreachFacts;
  readonly scoreLow: number;
  readonly scoreHigh: number;
  readonly bandLow: string;
  readonly bandHigh: string;
  readonly duties: readonly AssessedDuty[];
}

/** How an incident was assessed, the newest first, each as it was found then. */
export async function assessmentsOf(ctx: OfficerContext, incident: IncidentRow): Promise<AssessmentView[]> {
  const { incidentAssessments, incidents, accounts } = ctx.data.common;
  const rows = await incidentAssessments.find({ incidentId: incident.id }, { order: { number: 'DESC' } });
  const keyed = (await incidents.one({ id: incident.id })) ?? incident;
  return Promise.all(
    rows.map(async ({ facts, duties, judgementsSealed, assessedBy, ...row }) => ({
      ...row,
      assessedByName: (await accounts.one({ id: assessedBy }))?.displayName ?? '',
      facts: facts as unknown as BreachFacts,
      duties: await judgedDuties(ctx.keyService, keyed, { duties, judgementsSealed }),
    })),
  );
}
