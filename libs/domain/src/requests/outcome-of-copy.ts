import type { RequestRow, Transaction } from '@rightful/data';
import type { RequestId } from '@rightful/policy';

/** How a copy answers its request: in part where something of it is muted or withheld, on the grounds of that. */
export async function outcomeOfCopy(
  { redactions }: Pick<ReturnType<Transaction['ofCase']>, 'redactions'>,
  requestId: RequestId,
): Promise<Pick<RequestRow, 'outcome' | 'grounds'>> {
  const released = await redactions.find({ requestId, state: 'released' });
  const codes = released.map(({ ground }) => ground.toUpperCase().replaceAll('-', '_'));
  return { outcome: codes.length > 0 ? 'partly' : 'granted', grounds: [...new Set(codes)].sort() };
}
