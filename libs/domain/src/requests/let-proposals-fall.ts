import type { SubjectScope, Transaction } from '@rightful/data';
import type { RequestId } from '@rightful/policy';

/** What waits for a second officer was proposed for how a request stood: it ends with that. */
export async function letProposalsFall(
  tx: Transaction,
  scope: SubjectScope,
  requestId: RequestId,
): Promise<void> {
  const { decisions } = tx.ofCase(scope);
  await decisions.update(
    { requestId, openMark: 1 },
    { state: 'withdrawn', openMark: null, decidedAt: tx.now },
  );
}
