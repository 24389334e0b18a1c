import { isNull, type ReportRow, type Transaction, taskScope, type Where } from '@rightful/data';
import type { ReportId, SubjectId } from '@rightful/policy';
import type { Refusal } from '../people/outcomes.ts';
import type { Context, CustomerContext } from '../portal/context.ts';
import { findPublicReport } from './public-report.ts';
import { NOTHING_TO_REPORT } from './report-not-me.ts';

export type ConfirmDeletionResult =
  | { readonly kind: 'DeletionConfirmed'; readonly at: Date }
  | Refusal<'NothingToReport'>;

/** The reporter says that what they received is deleted. Saying it again changes nothing. */
export const confirmDeletion = (ctx: CustomerContext, id: ReportId): Promise<ConfirmDeletionResult> =>
  confirm(ctx, { id, reporterSubjectId: ctx.viewer.subjectId });

export async function confirmDeletionPublicly(
  ctx: Context,
  caseNumber: string,
  reportKey: string,
): Promise<ConfirmDeletionResult> {
  const report = await findPublicReport(ctx, caseNumber, reportKey);
  return report ? confirm(ctx, { id: report.id }) : NOTHING_TO_REPORT;
}

/** Where the reporter was asked to delete, this answers it. */
async function settleAsk(tx: Transaction, { incidentId }: ReportRow, subjectId: SubjectId): Promise<void> {
  const scope = taskScope({ kind: 'system', task: 'confirm-deletion' }, subjectId);
  const open = { incidentId, confirmedAt: isNull() };
  await tx.ofCase(scope).receiverAsks.update(open, { confirmedAt: tx.now, allCopiesDeleted: true });
}

async function confirm(ctx: Context, where: Where<ReportRow>): Promise<ConfirmDeletionResult> {
  const now = ctx.now();
  const at = await ctx.data.transact(now, async (tx) => {
    const changed = await tx.common.reports.update(
      { ...where, deletionConfirmedAt: isNull() },
      { deletionConfirmedAt: now },
    );
    const report = await tx.common.reports.one(where);
    if (changed === 1 && report) {
      if (report.reporterSubjectId) await settleAsk(tx, report, report.reporterSubjectId);
      tx.record({
        action: 'confirm-deletion',
        viewer: ctx.viewer,
        facts: { reportId: report.id, incidentId: report.incidentId },
      });
    }
    return report?.deletionConfirmedAt ?? null;
  });
  return at ? { kind: 'DeletionConfirmed', at } : NOTHING_TO_REPORT;
}
