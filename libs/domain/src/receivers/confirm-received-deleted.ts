import { isNull, ownScope, type ReceiverAskRow } from '@rightful/data';
import { idToBytes, type ReceiverAskId } from '@rightful/policy';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type Refusal, type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';
import { readWords } from '../requests/steps/read-words.ts';

export interface ReceivedDeleted {
  /** Every copy, wherever it lay. */
  readonly allCopiesDeleted: boolean;
  /** Whether somebody else got it from them. */
  readonly passedOn: boolean;
  /** To whom, or what else there is to say. */
  readonly words?: string | null;
}

export type ConfirmReceivedDeletedResult =
  | { readonly kind: 'ReceivedDeleted'; readonly ask: ReceiverAskRow }
  | Refusal<'DeletionNotConfirmed'>
  | TooManyAttempts;

const LONGEST_WORDS = 2000;
const refused = (
  code: string,
  message: string,
  path: readonly string[] | null,
): Refusal<'DeletionNotConfirmed'> => ({ kind: 'DeletionNotConfirmed', code, message, path });

/**
 * A receiver confirms to have deleted what was not theirs. Only all copies count; whoever passed it on says to whom. It stands
 * for their report of the same incident as well, and saying it again changes nothing.
 */
export async function confirmReceivedDeleted(
  ctx: CustomerContext,
  id: ReceiverAskId,
  said: ReceivedDeleted,
): Promise<ConfirmReceivedDeletedResult> {
  const attempt = await takeAttempt(ctx, [byAccount('write-message', ctx.viewer.accountId)]);
  if (attempt.kind === 'refused') return tooManyAttempts(attempt.retryAt);
  if (!said.allCopiesDeleted)
    return refused('COPIES_LEFT', 'Delete every copy first, then confirm.', ['allCopiesDeleted']);
  const words = readWords(said.words, LONGEST_WORDS);
  if (said.words?.trim() && !words)
    return refused('TOO_LONG', `Write at most ${LONGEST_WORDS} characters.`, ['words']);
  if (said.passedOn && !words) return refused('TO_WHOM', 'Say to whom you passed it on.', ['words']);
  const scope = ownScope(ctx.viewer);
  const now = ctx.now();
  const ask = await ctx.data.transact(now, async (tx) => {
    const { receiverAsks } = tx.owned(scope);
    const standing = await receiverAsks.one({ id });
    if (!standing || standing.confirmedAt) return standing;
    const keyVersion = words ? await tx.keyring.sealingVersion(scope) : null;
    const key = keyVersion && (await tx.keyring.caseKey(scope, keyVersion));
    const made = {
      confirmedAt: now,
      allCopiesDeleted: true,
      passedOn: said.passedOn,
      wordsSealed: key && words ? key.sealSmall('details', idToBytes(id), Buffer.from(words, 'utf8')) : null,
      keyVersion,
    };
    if ((await receiverAsks.update({ id, confirmedAt: isNull() }, made)) !== 1)
      return receiverAsks.one({ id });
    const { incidentId } = standing;
    const reported = { incidentId, reporterSubjectId: scope.subjectId, deletionConfirmedAt: isNull() };
    await tx.common.reports.update(reported, { deletionConfirmedAt: now });
    tx.record({
      action: 'confirm-deletion',
      viewer: ctx.viewer,
      about: scope,
      facts: { incidentId, askId: id, passedOn: said.passedOn },
    });
    return { ...standing, ...made };
  });
  return ask
    ? { kind: 'ReceivedDeleted', ask }
    : refused('NOTHING_ASKED', 'There is nothing of that name that you are asked for.', ['askId']);
}
