import { caseScope, type HoldGround, type LegalHoldRow, oneOf, taskScope } from '@rightful/data';
import { idToBytes, newId, type RecordingId, type RequestId } from '@rightful/policy';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { sealReason } from '../reasons/seal-reason.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { readWords } from '../requests/steps/read-words.ts';

export interface PlaceLegalHoldInput {
  /** Any request of the person: the way to whose recordings these are. */
  readonly requestId: RequestId;
  /** Left out: all of this person's recordings. */
  readonly recordingId?: RecordingId | null;
  readonly ground: HoldGround;
  readonly note: string;
}

export type PlaceLegalHoldResult =
  | { readonly kind: 'LegalHoldPlaced'; readonly hold: LegalHoldRow }
  | StepUpNeeded
  | Refusal<'HoldNotPossible'>;

const LONGEST_NOTE = 1000;
const notPossible = (code: string, message: string): Refusal<'HoldNotPossible'> => ({
  kind: 'HoldNotPossible',
  code,
  message,
  path: null,
});

const NO_SUCH_RECORDING = notPossible(
  'NO_SUCH_RECORDING',
  'The person of this request has no such recording. Choose one of theirs, or leave it out to keep all.',
);
const ERASURE_BEGUN = notPossible(
  'ERASURE_BEGUN',
  'An erasure has begun, and nothing keeps from it any more. When it is done, what is left can be kept.',
);

/** Keeps recordings from being erased while a claim or a law needs them. One officer places it; it ends by four eyes. */
export async function placeLegalHold(
  ctx: OfficerContext,
  { requestId, recordingId, ground, note: words }: PlaceLegalHoldInput,
): Promise<PlaceLegalHoldResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  const note = readWords(words, LONGEST_NOTE);
  if (!note) return notPossible('NOTE_NEEDED', `Say why, in at most ${LONGEST_NOTE} characters.`);
  const owner = await ctx.data.across.ownerOf('request', requestId);
  if (!owner) return notPossible('NO_SUCH_REQUEST', 'There is no request of this id.');
  const scope = caseScope(ctx.viewer, owner);
  return ctx.data.transact(ctx.now(), async (tx): Promise<PlaceLegalHoldResult> => {
    await lockHoldings(tx, owner);
    const owned = tx.owned(taskScope(taskContext(ctx, 'place-legal-hold').viewer, owner));
    if (recordingId && (await owned.recordings.count({ id: recordingId })) === 0) return NO_SUCH_RECORDING;
    if ((await owned.erasures.count({ state: oneOf(['begun', 'listed']) })) > 0) return ERASURE_BEGUN;
    const id = newId('legalHold', tx.now);
    const { sealed, keyVersion } = await sealReason(tx, scope, idToBytes(id), note);
    const placed: LegalHoldRow = {
      subjectId: owner,
      id,
      recordingId: recordingId ?? null,
      ground,
      noteSealed: sealed,
      keyVersion,
      placedBy: ctx.viewer.accountId,
      placedAt: tx.now,
      liftedAt: null,
    };
    await tx.ofCase(scope).legalHolds.insert(placed);
    const facts = { legalHoldId: placed.id, requestId, ground };
    tx.record({ action: 'place-legal-hold', viewer: ctx.viewer, about: scope, facts });
    return { kind: 'LegalHoldPlaced', hold: placed };
  });
}
