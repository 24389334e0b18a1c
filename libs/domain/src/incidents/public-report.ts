import { timingSafeEqual } from 'node:crypto';
import type { IncidentRow, ReportRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';
import { keyHash } from './report-publicly.ts';
import { openDeletionWords } from './report-words.ts';

/** What somebody without an account was shown once when they reported. */
export interface PublicReportKey {
  readonly caseNumber: string;
  readonly reportKey: string;
}

/** What became of a report from outside, for whoever made it. It says nothing about anybody else. */
export interface PublicReportView
  extends Pick<ReportRow, 'reportedAt' | 'deletionConfirmedAt' | 'passedOn'>,
    Pick<IncidentRow, 'caseNumber' | 'closedAt' | 'outcome'> {
  /** What they said when they confirmed that it is deleted. */
  readonly deletionWords: string | null;
}

/** The report of a case, for who holds its key; null for everybody else. */
export async function findPublicReport(
  ctx: Context,
  { caseNumber, reportKey }: PublicReportKey,
): Promise<ReportRow | null> {
  const incident = await ctx.data.common.incidents.one({ caseNumber });
  const report = incident && (await ctx.data.common.reports.one({ incidentId: incident.id }));
  if (!report?.keyHash || !timingSafeEqual(report.keyHash, keyHash(reportKey))) return null;
  return report;
}

export async function viewPublicReport(
  ctx: Context,
  given: PublicReportKey,
): Promise<PublicReportView | null> {
  const report = await findPublicReport(ctx, given);
  const incident = report && (await ctx.data.common.incidents.one({ id: report.incidentId }));
  if (!incident) return null;
  const { reportedAt, deletionConfirmedAt, passedOn } = report;
  const { caseNumber, closedAt, outcome } = incident;
  const deletionWords = await openDeletionWords(ctx, report);
  return { caseNumber, reportedAt, closedAt, outcome, deletionConfirmedAt, passedOn, deletionWords };
}
