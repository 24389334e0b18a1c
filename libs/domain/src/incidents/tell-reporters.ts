import { type IncidentRow, type ReportRow, type Transaction, taskScope } from '@rightful/data';
import { writeMail } from '../notices/write-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { OfficerContext } from '../portal/context.ts';
import { openReportWords } from './report-words.ts';

/**
 * Whoever reported hears what came of it, in the transaction that ends the incident: a customer that it stands in the portal, a
 * stranger in words if they gave an address. Neither hears anything about anybody else.
 */
export async function tellReporters(
  ctx: OfficerContext,
  tx: Transaction,
  { id: incidentId, caseNumber }: IncidentRow,
  outcome: 'breach' | 'no-breach',
): Promise<void> {
  for (const report of await tx.common.reports.find({ incidentId })) {
    const about = report.reporterSubjectId && scopeOf(report.reporterSubjectId);
    if (about) await writeMailToSubject(tx, tx.now, about.subjectId, { kind: 'report-settled' });
    else await writeToStranger(ctx, tx, report, { caseNumber, outcome });
    const facts = { incidentId, reportId: report.id };
    tx.record({ action: 'tell-reporter', viewer: ctx.viewer, ...(about && { about }), facts });
  }
}

async function writeToStranger(
  { keyService }: OfficerContext,
  tx: Transaction,
  report: ReportRow,
  found: { readonly caseNumber: string; readonly outcome: 'breach' | 'no-breach' },
): Promise<void> {
  const { contactEmail } = await openReportWords({ data: tx, keyService }, report, scopeOf);
  if (!contactEmail) return;
  const to = { accountId: null, address: contactEmail, locale: report.locale };
  const isDeleted = report.deletionConfirmedAt !== null;
  await writeMail(tx, tx.now, to, { kind: 'report-outcome', ...found, isDeleted });
}

const scopeOf = (subjectId: NonNullable<ReportRow['reporterSubjectId']>) =>
  taskScope({ kind: 'system', task: 'tell-reporters' }, subjectId);
