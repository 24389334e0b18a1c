import { timingSafeEqual } from 'node:crypto';
import type { ReportRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';
import { keyHash } from './report-publicly.ts';

/** The report of a case, for who holds its key; null for everybody else. */
export async function findPublicReport(
  ctx: Context,
  caseNumber: string,
  reportKey: string,
): Promise<ReportRow | null> {
  const incident = await ctx.data.common.incidents.one({ caseNumber });
  const report = incident && (await ctx.data.common.reports.one({ incidentId: incident.id }));
  if (!report?.keyHash || !timingSafeEqual(report.keyHash, keyHash(reportKey))) return null;
  return report;
}
