import { isNull, type RequestRow, type SubjectScope, type Transaction } from '@rightful/data';
import { newId } from '@rightful/policy';
import type { PartToGrant } from '../kinds/part-to-grant.ts';
import { announceLifting } from './lift-limits.ts';

/** Ends what a request limits beyond the part that was granted, some days after the person is told so. Null: nothing ends. */
export async function limitOnlyPart(
  tx: Transaction,
  scope: SubjectScope,
  request: RequestRow,
  part: PartToGrant,
): Promise<Date | null> {
  if (part.part === 'words') return null;
  if (part.part === 'use') return announceLifting(tx, scope, request.id, { limitedUse: part.allowed });
  const { processingLimits } = tx.ofCase(scope);
  const whole = await processingLimits.find({ requestId: request.id, liftedAt: isNull() });
  const liftsAt = await announceLifting(tx, scope, request.id);
  const since = tx.now;
  for (const limit of whole) {
    const id = newId('processingLimit', since);
    const open = { liftToldAt: null, liftsAt: null, liftedAt: null };
    await processingLimits.insert({ ...limit, ...open, id, since, scopeFrom: part.from, scopeTo: part.to });
  }
  return liftsAt;
}
