import { isNull, type ReportRow, type Transaction, taskScope, type Where } from '@rightful/data';
import type { ReportId, SubjectId } from '@rightful/policy';
import type { Refusal } from '../people/outcomes.ts';
import type { Context, CustomerContext } from '../portal/context.ts';
import {
  type DeletionNotConfirmed,
  type ReceivedDeleted,
  readReceivedDeleted,
} from '../receivers/read-received-deleted.ts';
import { findPublicReport, type PublicReportKey } from './public-report.ts';
import { NOTHING_TO_REPORT } from './report-not-me.ts';
import { sealBeside } from './report-words.ts';

export type ConfirmDeletionResult =
  | { readonly kind: 'DeletionConfirmed'; readonly at: Date }
  | Refusal<'NothingToReport'>;
export type ConfirmDeletionPubliclyResult = ConfirmDeletionResult | DeletionNotConfirmed;

/** The reporter says that what they received is deleted. Saying it again changes nothing. */
export const confirmDeletion = (ctx: CustomerContext, id: ReportId): Promise<ConfirmDeletionResult> =>
  confirm(ctx, { id, reporterSubjectId: ctx.viewer.subjectId });

/** Somebody outside says so, and in their words what became of it: with the number and the key of their report. */
export async function confirmDeletionPublicly(
  ctx: Context,
  { caseNumber, reportKey, ...said }: ReceivedDeleted & PublicReportKey,
): Promise<ConfirmDeletionPubliclyResult> {
  const report = await findPublicReport(ctx, { caseNumber, reportKey });
  if (!report) return NOTHING_TO_REPORT;
  const read = readReceivedDeleted(said);
  if (read.kind !== 'said') return read;
  const deletionWordsSealed = await sealBeside(ctx.keyService, report, read.words);
  return confirm(ctx, { id: report.id }, { passedOn: read.passedOn, deletionWordsSealed });
}

/** Where the reporter was asked to delete, this answers it. */
async function settleAsk(tx: Transaction, { incidentId }: ReportRow, subjectId: SubjectId): Promise<void> {
  const scope = taskScope({ kind: 'system', task: 'confirm-deletion' }, subjectId);
  const open = { incidentId, confirmedAt: isNull() };
  await tx.ofCase(scope).receiverAsks.update(open, { confirmedAt: tx.now, allCopiesDeleted: true });
}

async function confirm(
  ctx: Context,
  where: Where<ReportRow>,
  said: Partial<ReportRow> = {},
): Promise<ConfirmDeletionResult> {
  const now = ctx.now();
  const at = await ctx.data.transact(now, async (tx) => {
    const changed = await tx.common.reports.update(
      { ...where, deletionConfirmedAt: isNull() },
      { deletionConfirmedAt: now, ...said },
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
