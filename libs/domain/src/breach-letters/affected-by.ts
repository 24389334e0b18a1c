import type { IncidentRow } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';

/**
 * The people whose recordings went out to somebody else, or may have: whose things the incident froze, but not whoever said
 * that these are not theirs, nor the owner whom the doubt about a device is about. Counted from the ledgers, never typed.
 */
export async function affectedBy(
  { data }: Pick<Portal, 'data'>,
  incident: Pick<IncidentRow, 'id' | 'source'>,
): Promise<SubjectId[]> {
  if (incident.source === 'ledger') return [];
  const touched = await data.across.touchedSubjects(incident.id);
  const report = await data.common.reports.one({ incidentId: incident.id });
  return touched.filter((subjectId) => subjectId !== report?.reporterSubjectId);
}
