import { type FullScope, isNotNull, oneOf, type RequestRow } from '@rightful/data';
import type { RecordingId, RequestId } from '@rightful/policy';
import type { SystemContext } from '../portal/context.ts';
import { openDetails } from '../requests/details/open-details.ts';
import { liftAtOnce } from '../requests/limits/lift-limits.ts';

/** The corrections that were asked for one of these recordings: their words repeat what was said in it. */
export async function casesAbout(
  { data }: Pick<SystemContext, 'data'>,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
): Promise<RequestId[]> {
  const meant = new Set(recordingIds);
  const asked = { kind: 'rectification', detailsSealed: isNotNull() } as const;
  const cases: RequestRow[] = [];
  for (const request of await data.owned(scope).requests.find(asked)) {
    const { recordingId } = await openDetails(data, scope, request);
    if (recordingId && meant.has(recordingId)) cases.push(request);
  }
  return cases.map(({ id }) => id);
}

/**
 * Takes out of these cases what was asked and what officers wrote when they decided, ends those that are open, and takes away
 * the holds that named one of these recordings. That there was a case stays, and so do the letters. Again is no error.
 */
export async function forgetWords(
  ctx: SystemContext,
  scope: FullScope,
  recordingIds: readonly RecordingId[],
  caseIds: readonly RequestId[],
): Promise<void> {
  await ctx.data.transact(ctx.now(), async (tx) => {
    const { decisions, legalHolds, requests } = tx.owned(scope);
    const ended = { openMark: null, endedAt: tx.now } as const;
    await decisions.update(
      { requestId: oneOf(caseIds), openMark: 1 },
      { state: 'withdrawn', openMark: null, decidedAt: tx.now },
    );
    await decisions.update({ requestId: oneOf(caseIds) }, { wordsSealed: null, decidedSealed: null });
    await requests.update({ id: oneOf(caseIds), openMark: 1 }, { state: 'closed', ...ended });
    await requests.update(
      { id: oneOf(caseIds) },
      {
        detailsSealed: null,
        detailsKeyVersion: null,
        closedReasonSealed: null,
        closedReasonKeyVersion: null,
      },
    );
    for (const id of caseIds) await liftAtOnce(tx, scope, id);
    await legalHolds.delete({ recordingId: oneOf(recordingIds) });
  });
}
