import { ownScope, type RedactionRow, type RequestRow } from '@rightful/data';
import type { CustomerContext } from '../portal/context.ts';

/** What two officers left out of an answer, as its person reads it. */
export interface KeptBack {
  readonly mutedCount: number;
  readonly withheldCount: number;
  /** Each once. */
  readonly grounds: readonly RedactionRow['ground'][];
}

/** What is muted or withheld in the answer to a request of this customer; null when nothing is. */
export async function keptBack(
  { data, viewer }: CustomerContext,
  { id: requestId }: Pick<RequestRow, 'id'>,
): Promise<KeptBack | null> {
  const rows = await data.owned(ownScope(viewer)).redactions.find({ requestId, state: 'released' });
  if (rows.length === 0) return null;
  const mutedCount = rows.filter(({ action }) => action === 'mute').length;
  const grounds = [...new Set(rows.map(({ ground }) => ground))].sort();
  return { mutedCount, withheldCount: rows.length - mutedCount, grounds };
}
