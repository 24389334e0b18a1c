import {
  type IncidentDecisionRow,
  type IncidentRow,
  isNull,
  type LetterException,
  type Transaction,
  taskScope,
} from '@rightful/data';
import { parseId } from '@rightful/policy';

type Decided = Pick<IncidentDecisionRow, 'kind' | 'what'>;

/** What a second officer confirmed of the letters of an incident. They go out in a run of their own, each by itself. */
export async function settleLetters(
  tx: Transaction,
  { id: incidentId }: IncidentRow,
  { kind, what }: Decided,
): Promise<void> {
  const named = { incidentId, number: Number(what.number), releasedAt: isNull() };
  if (kind === 'letters') await tx.common.breachLetterTexts.update(named, { releasedAt: tx.now });
  if (kind === 'public-notice') await tx.common.publicNotices.update(named, { releasedAt: tx.now });
  if (kind === 'letter-order') await endExceptions(tx, incidentId);
  const letterId = parseId('breachLetter', what.letterId);
  if (kind !== 'letter-exception' || !letterId) return;
  const subjectId = await tx.across.ownerOf('breachLetter', letterId);
  if (!subjectId) return;
  const exception = what.ground as LetterException | null;
  const about = taskScope({ kind: 'system', task: 'settle-letters' }, subjectId);
  await tx
    .ofCase(about)
    .breachLetters.update(
      { id: letterId, incidentId, sentAt: isNull() },
      { exception, exceptedAt: exception ? tx.now : null },
    );
}

/** What the authority ordered holds for everybody. */
async function endExceptions(tx: Transaction, incidentId: IncidentRow['id']): Promise<void> {
  for (const { subjectId, id, exception } of await tx.across.breachLettersOf(incidentId, 200_000)) {
    if (!exception) continue;
    const about = taskScope({ kind: 'system', task: 'settle-letters' }, subjectId);
    await tx.ofCase(about).breachLetters.update({ id }, { exception: null, exceptedAt: null });
  }
}
