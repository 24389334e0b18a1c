import type { IncidentRow, Transaction } from '@rightful/data';
import { MOST_ASKS, type ReceiverAskState, stateOfAsk } from './receiver-asks.ts';

/** What became of each who was asked to delete what they received: with an account, or by a report from outside. */
export async function receiverStates(
  { across, common }: Pick<Transaction, 'across' | 'common'>,
  { id: incidentId }: Pick<IncidentRow, 'id'>,
): Promise<ReceiverAskState[]> {
  const [asks, reports] = await Promise.all([
    across.receiverAsksOf(incidentId, MOST_ASKS),
    common.reports.find({ incidentId }),
  ]);
  const outside = reports.filter(({ reporterSubjectId }) => reporterSubjectId === null);
  return [
    ...asks,
    ...outside.map((report) => ({
      confirmedAt: report.deletionConfirmedAt,
      remindedAt: report.deletionRemindedAt,
      lapsedAt: report.deletionLapsedAt,
    })),
  ].map(stateOfAsk);
}
