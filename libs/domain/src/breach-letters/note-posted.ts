import { caseScope, isNotNull, isNull } from '@rightful/data';
import type { BreachLetterId, IncidentId } from '@rightful/policy';
import { type IncidentStepRefused, notPossible } from '../incidents/incident-outcomes.ts';
import type { OfficerContext } from '../portal/context.ts';

export type NotePostedResult =
  | { readonly kind: 'LetterPosted'; readonly incidentId: IncidentId }
  | IncidentStepRefused;

const NOT_FAILED = notPossible(
  'NOT_FAILED',
  'Only a letter that could not be sent by mail goes by post.',
  'letterId',
);

/** An officer sent by post what could not be sent by mail. */
export async function noteLetterPosted(ctx: OfficerContext, id: BreachLetterId): Promise<NotePostedResult> {
  const subjectId = await ctx.data.across.ownerOf('breachLetter', id);
  if (!subjectId) return NOT_FAILED;
  const about = caseScope(ctx.viewer, subjectId);
  const now = ctx.now();
  return ctx.data.transact(now, async (tx): Promise<NotePostedResult> => {
    const { breachLetters } = tx.ofCase(about);
    const failed = { id, failedAt: isNotNull(), postedAt: isNull() };
    const made = { postedAt: now, postedBy: ctx.viewer.accountId };
    if ((await breachLetters.update(failed, made)) !== 1) return NOT_FAILED;
    const letter = await breachLetters.one({ id });
    if (!letter) return NOT_FAILED;
    const { incidentId } = letter;
    tx.record({ action: 'post-letter', viewer: ctx.viewer, about, facts: { incidentId, letterId: id } });
    return { kind: 'LetterPosted', incidentId };
  });
}
