import type { IncidentRow } from '@rightful/data';
import type { SubjectId } from '@rightful/policy';
import type { Portal } from '../portal/portal.ts';

/**
 * Whom the portal itself asks: who said of a delivery of their own that it is not theirs. Nobody else's word shows it so
 * surely, and whoever is asked to delete what is rightly theirs would be wronged a second time.
 */
export async function surelyWrong(
  { data }: Pick<Portal, 'data'>,
  { id, source }: Pick<IncidentRow, 'id' | 'source'>,
): Promise<SubjectId[]> {
  if (source !== 'customer-report') return [];
  const report = await data.common.reports.one({ incidentId: id });
  const received = await data.across.receivingSubjects(id);
  return received.filter((subjectId) => subjectId === report?.reporterSubjectId);
}
