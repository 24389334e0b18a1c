import { type IncidentRow, moreThan, oneOf, taskScope } from '@rightful/data';
import { idFromBytes, type SubjectId } from '@rightful/policy';
import { batches } from '../incidents/freeze-plan.ts';
import type { Portal } from '../portal/portal.ts';

const MOST_THINGS = 200_000;

/** Whoever received at least one byte of an archive that this incident froze: from the ledger of deliveries, never typed. */
export async function receivedIn(
  { data }: Pick<Portal, 'data'>,
  { id }: Pick<IncidentRow, 'id'>,
): Promise<SubjectId[]> {
  const things = await data.across.frozenBy(id, MOST_THINGS);
  const found: SubjectId[] = [];
  for (const subjectId of [...new Set(things.map((thing) => thing.subjectId))].sort()) {
    const ids = things
      .filter((thing) => thing.subjectId === subjectId && thing.kind === 'delivery')
      .map(({ thing }) => idFromBytes('delivery', thing));
    const { deliveries } = data.ofCase(taskScope({ kind: 'system', task: 'ask-receivers' }, subjectId));
    for (const some of batches(ids)) {
      if ((await deliveries.count({ id: oneOf(some), bytesSent: moreThan(0) })) === 0) continue;
      found.push(subjectId);
      break;
    }
  }
  return found;
}

/**
 * Whom the portal itself asks: who said of a delivery of their own that it is not theirs. Nobody else's word shows it so
 * surely, and whoever is asked to delete what is rightly theirs would be wronged a second time.
 */
export async function surelyWrong(
  portal: Pick<Portal, 'data'>,
  incident: Pick<IncidentRow, 'id' | 'source'>,
): Promise<SubjectId[]> {
  if (incident.source !== 'customer-report') return [];
  const report = await portal.data.common.reports.one({ incidentId: incident.id });
  const reporter = report?.reporterSubjectId;
  return (await receivedIn(portal, incident)).filter((subjectId) => subjectId === reporter);
}
