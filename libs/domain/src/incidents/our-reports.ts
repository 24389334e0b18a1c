import type { IncidentRow, ReportRow } from '@rightful/data';
import { oneOf, ownScope } from '@rightful/data';
import type { CustomerContext } from '../portal/context.ts';

export interface ReportView {
  readonly report: ReportRow;
  readonly incident: IncidentRow;
  readonly frozenRecordingCount: number;
  readonly frozenArchiveCount: number;
}

const MOST = 100;

/** What the viewer reported as not theirs, newest first, with what was frozen of their own. */
export async function listReports(ctx: CustomerContext): Promise<ReportView[]> {
  const reports = await ctx.data.common.reports.find(
    { reporterSubjectId: ctx.viewer.subjectId },
    { order: { reportedAt: 'DESC' }, take: MOST },
  );
  return Promise.all(reports.map((report) => viewReport(ctx, report)));
}

export async function viewReport(ctx: CustomerContext, report: ReportRow): Promise<ReportView> {
  const [incident] = await ctx.data.common.incidents.find({ id: oneOf([report.incidentId]) });
  if (!incident) throw new Error('A report names no incident.');
  const { frozenThings } = ctx.data.owned(ownScope(ctx.viewer));
  const [frozenRecordingCount, frozenArchiveCount] = await Promise.all([
    frozenThings.count({ incidentId: incident.id, kind: 'recording' }),
    frozenThings.count({ incidentId: incident.id, kind: 'archive' }),
  ]);
  return { report, incident, frozenRecordingCount, frozenArchiveCount };
}
