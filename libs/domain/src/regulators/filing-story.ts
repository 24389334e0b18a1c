import type { FilingRow, IncidentScopeRow } from '@rightful/data';
import { scopesOf } from '../incidents/keep-incident-scope.ts';
import type { RegulatorContext } from '../portal/context.ts';

/** What happened, as an authority reads it: what, how often, when and in which role; nobody's name, and no id. */
export interface FilingEvent {
  readonly sequence: number;
  readonly at: Date;
  readonly action: string;
  readonly actorKind: string;
  /** What was done to one person after another within an hour stands in one line. */
  readonly count: number;
  readonly lastAt: Date;
}

/** What happened in the incident up to where the last filing stands on the audit log: what its signed proof covers. */
export async function filingEvents(ctx: RegulatorContext, filing: FilingRow): Promise<FilingEvent[]> {
  const last = await lastFiled(ctx, filing);
  if (!last) return [];
  const lines = await ctx.data.audit.linesOfIncident(filing.incidentId, last.checkpointSequence);
  return lines.map(({ entry: { sequence, at, action, actorKind }, count, lastAt }) => ({
    ...{ sequence, at, action, actorKind },
    ...{ count, lastAt },
  }));
}

/** How far the incident reached, each version counted up to the last filing, the oldest first. */
export async function filingScopes(ctx: RegulatorContext, filing: FilingRow): Promise<IncidentScopeRow[]> {
  const last = await lastFiled(ctx, filing);
  const scopes = await scopesOf(ctx, { id: filing.incidentId });
  return last ? scopes.filter(({ countedAt }) => countedAt <= last.filedAt) : [];
}

/** The version that was filed last, as its row has it: sealed. */
export const lastFiled = (ctx: RegulatorContext, { id, filedCount }: FilingRow) =>
  ctx.data.common.filingVersions.one({ filingId: id, number: filedCount });
