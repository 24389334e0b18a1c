import {
  type IncidentDecisionRow,
  type IncidentRow,
  isNull,
  type LetterException,
  type Transaction,
  taskScope,
} from '@rightful/data';
import { parseId } from '@rightful/policy';
import type { KeyService } from '@rightful/vault';
import { letterRulings } from './letter-rulings.ts';
import { noteUntold } from './note-untold.ts';
import { MOST_LETTERS } from './waiting-letters.ts';

type Decided = Pick<IncidentDecisionRow, 'kind' | 'what' | 'proposedAt'>;

/** What a second officer confirmed of the letters of an incident. They go out in a run of their own, each by itself. */
export async function settleLetters(
  keyService: KeyService,
  tx: Transaction,
  incident: IncidentRow,
  decided: Decided,
): Promise<void> {
  await carryOut(tx, incident, decided);
  await noteUntold(tx, keyService, incident);
}

async function carryOut(
  tx: Transaction,
  { id: incidentId }: IncidentRow,
  { kind, what, proposedAt }: Decided,
): Promise<void> {
  const named = { incidentId, number: Number(what.number), releasedAt: isNull() };
  if (kind === 'letters') {
    await tx.common.breachLetterTexts.update(named, { releasedAt: tx.now });
    await release(tx, incidentId, { textNumber: named.number, proposedAt });
  }
  if (kind === 'public-notice') await tx.common.publicNotices.update(named, { releasedAt: tx.now });
  if (kind === 'letter-order') await endExceptions(tx, incidentId);
  const letterId = parseId('breachLetter', what.letterId);
  if (kind !== 'letter-exception' || !letterId) return;
  const subjectId = await tx.across.ownerOf('breachLetter', letterId);
  if (!subjectId) return;
  const { orderedAt } = await letterRulings({ data: tx }, { id: incidentId });
  // An order that came meanwhile holds for everybody.
  const exception = orderedAt ? null : (what.ground as LetterException | null);
  const about = taskScope({ kind: 'system', task: 'settle-letters' }, subjectId);
  await tx
    .ofCase(about)
    .breachLetters.update(
      { id: letterId, incidentId, sentAt: isNull() },
      { exception, exceptedAt: exception ? tx.now : null },
    );
}

/** Lets go every letter that nobody sent yet; not one that came after the proposal, for nobody looked at it. */
async function release(
  tx: Transaction,
  incidentId: IncidentRow['id'],
  { textNumber, proposedAt }: { readonly textNumber: number; readonly proposedAt: Date },
): Promise<void> {
  for (const { subjectId, id, sentAt, preparedAt } of await tx.across.breachLettersOf(
    incidentId,
    MOST_LETTERS,
  )) {
    if (sentAt || preparedAt > proposedAt) continue;
    const about = taskScope({ kind: 'system', task: 'settle-letters' }, subjectId);
    await tx.ofCase(about).breachLetters.update({ id, sentAt: isNull() }, { releasedAt: tx.now, textNumber });
  }
}

/** What the authority ordered holds for everybody. */
async function endExceptions(tx: Transaction, incidentId: IncidentRow['id']): Promise<void> {
  for (const { subjectId, id, exception } of await tx.across.breachLettersOf(incidentId, MOST_LETTERS)) {
    if (!exception) continue;
    const about = taskScope({ kind: 'system', task: 'settle-letters' }, subjectId);
    await tx.ofCase(about).breachLetters.update({ id }, { exception: null, exceptedAt: null });
  }
}
