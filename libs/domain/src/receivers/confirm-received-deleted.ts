import { isNull, ownScope, type ReceiverAskRow } from '@rightful/data';
import { idToBytes, type ReceiverAskId } from '@rightful/policy';
import { takeAttempt } from '../people/attempts/attempt-counter.ts';
import { byAccount } from '../people/attempts/attempt-limits.ts';
import { type TooManyAttempts, tooManyAttempts } from '../people/outcomes.ts';
import type { CustomerContext } from '../portal/context.ts';
import {
  type DeletionNotConfirmed,
  notConfirmed,
  type ReceivedDeleted,
  readReceivedDeleted,
} from './read-received-deleted.ts';

export type ConfirmReceivedDeletedResult =
  | { readonly kind: 'ReceivedDeleted'; readonly ask: ReceiverAskRow }
  | DeletionNotConfirmed
  | TooManyAttempts;

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
  const read = readReceivedDeleted(said);
  if (read.kind !== 'said') return read;
  const { passedOn, words } = read;
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
      passedOn,
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
      facts: { incidentId, askId: id, passedOn },
    });
    return { ...standing, ...made };
  });
  return ask
    ? { kind: 'ReceivedDeleted', ask }
    : notConfirmed('NOTHING_ASKED', 'There is nothing of that name that you are asked for.', 'askId');
}
