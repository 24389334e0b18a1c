import {
  blobsOfSubject,
  eraseRecordingRows,
  eraseSubjectRows,
  type FullScope,
  isNotNull,
  taskScope,
} from '@rightful/data';
import { sendErasedLetter } from '../letters/send-erased-letter.ts';
import type { SystemContext } from '../portal/context.ts';
import { certificateOf } from './certificate.ts';
import { changeKey } from './change-key.ts';
import { expireCopies } from './expire-copies.ts';
import { forgetIntakes, intakesOf } from './forget-intakes.ts';
import { casesAbout, forgetWords } from './forget-words.ts';
import type { Shredded } from './shred-list.ts';

/**
 * Destroys what an entry of the shred list names, in this database and these blobs, however much of it is left: of a whole
 * person the key first, which closes everything at once, then the bytes, then the rows; of some recordings bytes and rows, and
 * then the key is changed for one that opens only what has a row. And certifies it. Doing it again does no harm.
 */
export async function destroy(ctx: SystemContext, entry: Shredded): Promise<void> {
  const scope = taskScope(ctx.viewer, entry.subjectId);
  const { database } = ctx.data;
  let blobIds: Iterable<string> = entry.blobIds;
  if (entry.whole) {
    await destroyKey(ctx, scope, entry);
    ctx.reached('erase:key-destroyed');
    // From here on nothing of theirs can be sealed, so these are all.
    blobIds = new Set([...entry.blobIds, ...(await blobsOfSubject(database, scope))]);
  } else await expireCopies(ctx, scope, entry.recordingIds);
  for (const blobId of blobIds) await ctx.blobs.delete(blobId);
  ctx.reached('erase:bytes-gone');
  if (entry.whole) {
    await endOpenWork(ctx, scope);
    await forgetIntakes(ctx, [...new Set([...(entry.intakeIds ?? []), ...(await intakesOf(ctx, scope))])]);
    await eraseSubjectRows(database, scope);
  } else {
    const since = await casesAbout(ctx, scope, entry.recordingIds);
    await forgetWords(ctx, scope, entry.recordingIds, [...new Set([...(entry.caseIds ?? []), ...since])]);
    await eraseRecordingRows(database, scope, entry.recordingIds, true);
  }
  ctx.reached('erase:rows-gone');
  if (!entry.whole) {
    await changeKey(ctx, scope, entry);
    ctx.reached('erase:key-changed');
  }
  await certify(ctx, scope, entry);
  ctx.reached('erase:certified');
}

/** Whatever else of theirs is open ends with them: the officers' list and the figures follow their rows, which go next. */
async function endOpenWork({ data, now }: SystemContext, scope: FullScope): Promise<void> {
  await data.transact(now(), async (tx) => {
    const { requests, decisions } = tx.owned(scope);
    await decisions.update({ openMark: 1 }, { state: 'withdrawn', openMark: null, decidedAt: tx.now });
    await requests.update({ openMark: 1 }, { state: 'closed', openMark: null, endedAt: tx.now });
  });
}

async function destroyKey(ctx: SystemContext, scope: FullScope, { number }: Shredded): Promise<void> {
  const { keys } = ctx.data.owned(scope);
  const now = ctx.now();
  if ((await keys.count({ wrapped: isNotNull() })) > 0) {
    // Kept open for the entry in the log, whose mark it makes for the last time.
    await ctx.data.keyring.markKey(scope);
    await ctx.data.transact(now, async (tx) => {
      const account = await tx.common.accounts.one({ subjectId: scope.subjectId });
      if (account) await tx.common.sessions.update({ accountId: account.id }, { endedAt: now });
      await tx.owned(scope).keys.update({ wrapped: isNotNull() }, { wrapped: null, destroyedAt: now });
      await tx.common.subjects.update({ id: scope.subjectId }, { erasedAt: now });
      tx.record({ action: 'destroy-key', viewer: ctx.viewer, about: scope, facts: { erasureId: number } });
    });
  }
  ctx.data.forget(scope.subjectId);
  ctx.gateData.forget(scope.subjectId);
}

async function certify(
  ctx: SystemContext,
  scope: FullScope,
  { number, whole, counts }: Shredded,
): Promise<void> {
  const now = ctx.now();
  await ctx.data.transact(now, async (tx) => {
    const { erasures } = tx.owned(scope);
    const erasure = await erasures.one({ id: number, state: 'listed' });
    if (!erasure) return;
    const done = { counts, erasedAt: now };
    const certified = { state: 'erased', ...done, ...certificateOf(ctx, { ...erasure, ...done }) } as const;
    // Another process that carries on the same erasure certifies it as well.
    if ((await erasures.update({ id: number, state: 'listed' }, certified)) !== 1) return;
    const request = whole ? null : await tx.owned(scope).requests.one({ id: erasure.requestId });
    if (request) await sendErasedLetter(ctx, tx, scope, request, counts.keptOnHold);
    const about = whole ? undefined : scope;
    tx.record({
      action: 'certify-erasure',
      viewer: ctx.viewer,
      about,
      facts: { erasureId: number, ...counts },
    });
  });
}
