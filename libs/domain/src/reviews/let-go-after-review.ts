import {
  type CaseScope,
  caseScope,
  type FullScope,
  isNotNull,
  oneOf,
  type RequestRow,
  type Transaction,
  taskScope,
} from '@rightful/data';
import type { AccountId, RecordingId, RequestId } from '@rightful/policy';
import { isOtherPerson } from '../decisions/is-other-person.ts';
import { READY_MS } from '../deliveries/delivery-rules.ts';
import { batches } from '../incidents/freeze-plan.ts';
import { letterDay } from '../letters/letter-facts.ts';
import type { LetterLocale } from '../letters/letter-variables.ts';
import { sendLetter } from '../letters/send-letter.ts';
import { type OfficerContext, taskContext } from '../portal/context.ts';
import { releaseRedactions } from '../redactions/index.ts';
import { changeState } from '../requests/change-state.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { outcomeOfCopy } from '../requests/outcome-of-copy.ts';
import { letOthersBeHeard } from './let-others-be-heard.ts';
import { type NotHeard, notHeard } from './not-heard.ts';
import { reviewProgress } from './review-progress.ts';

export type LetGoResult =
  | { readonly kind: 'let-go' }
  /** Something is muted or withheld: the archive is built anew and checked again, and goes out without a further review. */
  | { readonly kind: 'built-again' }
  | NotHeard
  | { readonly kind: 'not-held' }
  /** This officer, under this account or another, decided on a recording of it; another person must let it go. */
  | { readonly kind: 'own-redaction' };

/**
 * What the second officer's yes does to a request that was reviewed, within the change of that decision: only when every
 * recording that was chosen was heard and decided on. Nudge `build-archive` after the change when it is built again.
 */
export async function letGoAfterReview(
  ctx: OfficerContext,
  tx: Transaction,
  request: Pick<RequestRow, 'subjectId' | 'id'>,
): Promise<LetGoResult> {
  const { id: requestId } = request;
  const officerId = ctx.viewer.accountId;
  const scope = caseScope(ctx.viewer, request.subjectId);
  const cases = tx.ofCase(scope);
  // A voice that is named meanwhile, and a verdict that is given, wait for this, or are seen by it.
  await lockHoldings(tx, request.subjectId);
  if ((await cases.requests.update({ id: requestId, state: 'held' }, { leaseUntil: null })) !== 1) {
    return { kind: 'not-held' };
  }
  const row = await cases.requests.one({ id: requestId });
  const progress = await reviewProgress(ctx, request);
  if (!row || !progress) return { kind: 'not-held' };
  if (progress.open.length > 0) return notHeard(progress);
  // Heard by one and released by another.
  for (const first of await whoDecided(tx, scope, requestId))
    if (!(await isOtherPerson(ctx, first))) return { kind: 'own-redaction' };
  const task = taskScope(taskContext(ctx, 'release-redactions').viewer, request.subjectId);
  const redactions = await releaseRedactions(tx, task, requestId, officerId);
  if (redactions.kind === 'own-redaction') return redactions;
  await letWholeBeHeard(tx, task, requestId);
  await cases.reviewChoices.update(
    { requestId },
    { approvedAt: tx.now, approvedBy: officerId, approvedFindings: row.findings.map(({ code }) => code) },
  );
  if (redactions.recordingIds.length > 0) {
    await tellOtherCopies(tx, task, requestId, redactions.recordingIds);
    await changeState(tx, scope, requestId, 'build-again', { findings: [], attempts: 0 });
    return { kind: 'built-again' };
  }
  await passOn(ctx, tx, row);
  return { kind: 'let-go' };
}

/** What two officers now let go whole is whole in the portal, too, whatever an earlier answer kept back of it. */
async function letWholeBeHeard(tx: Transaction, scope: FullScope, requestId: RequestId): Promise<void> {
  const { reviewItems, recordings } = tx.owned(scope);
  const kept = (await reviewItems.find({ requestId, verdict: 'keep' })).map(({ recordingId }) => recordingId);
  for (const some of batches(kept))
    await recordings.update({ id: oneOf(some), keptBackAt: isNotNull() }, { keptBackAt: null });
}

async function whoDecided(tx: Transaction, scope: CaseScope, requestId: RequestId): Promise<Set<AccountId>> {
  const { redactions, reviewItems } = tx.ofCase(scope);
  const decided = (await reviewItems.find({ requestId })).flatMap(({ decidedBy }) => decidedBy ?? []);
  const made = (await redactions.find({ requestId, state: 'proposed' })).map(({ madeBy }) => madeBy);
  return new Set([...decided, ...made]);
}

/** What is kept back of one copy is heard anew for each other that is under way. */
async function tellOtherCopies(
  tx: Transaction,
  scope: FullScope,
  id: RequestId,
  recordingIds: readonly RecordingId[],
): Promise<void> {
  const recordings = await tx.owned(scope).recordings.find({ id: oneOf(recordingIds) });
  await letOthersBeHeard(tx, scope, recordings, 'kept-back-before', id);
}

async function passOn(ctx: OfficerContext, tx: Transaction, request: RequestRow): Promise<void> {
  const { id } = request;
  const scope = caseScope(ctx.viewer, request.subjectId);
  const cases = tx.ofCase(scope);
  const set = { ...(await outcomeOfCopy(cases, id)), readyAt: tx.now, leaseUntil: null };
  await changeState(tx, scope, id, 'pass', set, { state: 'held' });
  const archive = await cases.archives.one({ requestId: id, state: 'held' });
  if (!archive) throw new Error('A held request has no held archive.');
  const readyUntil = new Date(tx.now.getTime() + READY_MS);
  await cases.archives.update(
    { id: archive.id },
    {
      state: 'released',
      holdReleasedAt: tx.now,
      holdReleasedBy: ctx.viewer.accountId,
      readyUntil,
    },
  );
  const { timeZone } = ctx.config.controller;
  const values = (locale: LetterLocale) => ({ readyUntil: letterDay(readyUntil, locale, timeZone) });
  await sendLetter(ctx, tx, scope, request, 'ready', values);
}
