import type { ReportView } from '@rightful/domain';
import type { NotMeReport } from './not-me-report.type.ts';

/** A customer's report as they see it. A report from outside belongs to no customer and is never shown to one. */
export function toNotMeReport({ report, incident, ...counts }: ReportView): NotMeReport {
  if (report.reporterSubjectId === null) throw new Error('A report from outside has no customer.');
  return {
    subjectId: report.reporterSubjectId,
    id: report.id,
    caseNumber: incident.caseNumber,
    reportedAt: report.reportedAt,
    deletionConfirmedAt: report.deletionConfirmedAt,
    closedAt: incident.closedAt,
    outcome: incident.outcome,
    viewerCanConfirmDeletion: report.deletionConfirmedAt === null,
    ...counts,
  };
}
