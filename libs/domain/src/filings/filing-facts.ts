import type { IncidentRow } from '@rightful/data';
import { keepIncidentScope } from '../incidents/keep-incident-scope.ts';
import type { Portal } from '../portal/portal.ts';
import { receiverStates } from '../receivers/receiver-states.ts';

/** What the graph and the ledgers know of an incident, as far as a filing asks for it. Counts, never people. */
export interface FilingFacts {
  readonly recordings: number;
  readonly people: number;
  readonly durationMs: number;
  readonly receivers: number;
  /** Of those, who confirmed that they deleted it. */
  readonly receiversConfirmed: number;
  readonly frozenThings: number;
  readonly frozenAfterMs: number | null;
  /** When the first byte went to somebody else; null: never. */
  readonly firstSentAt: Date | null;
  /** When it was reported; null where nobody reported it. */
  readonly reportedAt: Date | null;
}

export async function filingFacts(portal: Portal, incident: IncidentRow): Promise<FilingFacts> {
  const [scopes, frozen, reports, receivers] = await Promise.all([
    keepIncidentScope(portal, incident),
    portal.data.across.frozenCounts(incident.id),
    portal.data.common.reports.find({ incidentId: incident.id }, { order: { reportedAt: 'ASC' } }),
    receiverStates(portal.data, incident),
  ]);
  const reach = scopes.at(-1);
  return {
    recordings: reach?.recordingCount ?? 0,
    people: reach?.personCount ?? 0,
    durationMs: reach?.totalDurationMs ?? 0,
    receivers: reach?.receiverCount ?? 0,
    receiversConfirmed: receivers.filter((state) => state === 'confirmed').length,
    frozenThings: frozen.recordings + frozen.archives + frozen.deliveries,
    frozenAfterMs: incident.frozenAfterMs,
    firstSentAt: reach?.firstSentAt ?? null,
    reportedAt: reports[0]?.reportedAt ?? null,
  };
}
