import {
  blobsOfSubject,
  countLeft,
  type ErasureRow,
  eraseRecordingRows,
  type FullScope,
  taskScope,
} from '@rightful/data';
import type { ErasureId } from '@rightful/policy';
import { sendMail } from '../notices/send-mail.ts';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import { type SystemContext, taskContext } from '../portal/context.ts';
import type { Portal } from '../portal/portal.ts';
import { changeState } from '../requests/change-state.ts';
import { lockHoldings } from '../requests/lock-holdings.ts';
import { delayOf } from './delay-of.ts';
import { destroy } from './destroy.ts';
import { intakesOf } from './forget-intakes.ts';
import { casesAbout } from './forget-words.ts';
import { meantRecordings } from './held-recordings.ts';
import { meantBy } from './plan-erasure.ts';
import { putOnShredList } from './put-on-shred-list.ts';
import { tellOfDelay } from './tell-of-delay.ts';

/** The job's name; nudge it with the erasure's number. */
export const ERASE = 'erase';

/**
 * Carries an erasure on from wherever it stands: on its date it begins, which nobody takes back; it is put on the shred list;
 * and what is on the list is destroyed. Killed at any line, it goes on when it is called again.
 */
export async function runErasure(portal: Portal, id: ErasureId): Promise<void> {
  const ctx = taskContext(portal, ERASE);
  const owner = await ctx.data.across.ownerOf('erasure', id);
  if (!owner) return;
  const scope = taskScope(ctx.viewer, owner);
  const { erasures } = ctx.data.owned(scope);
  let erasure = await erasures.one({ id });
  if (erasure?.state === 'waiting' && (await begin(ctx, scope, erasure))) {
    ctx.reached('erase:begun');
    erasure = await erasures.one({ id });
  }
  if (erasure?.state === 'begun') {
    await putOnList(ctx, scope, erasure);
    erasure = await erasures.one({ id });
  }
  if (erasure?.state !== 'listed') return;
  const entry = (await ctx.shredList.read()).find(({ number }) => number === id);
  if (entry) await destroy(ctx, entry);
}

/** False while it is not its time, something delays it, or it was taken back. */
async function begin(
  ctx: SystemContext,
  scope: FullScope,
  { id, requestId, erasesAt, whole }: ErasureRow,
): Promise<boolean> {
  const now = ctx.now();
  return ctx.data.transact(now, async (tx) => {
    await lockHoldings(tx, scope.subjectId);
    const owned = tx.owned(scope);
    const request = await owned.requests.one({ id: requestId, openMark: 1 });
    if (!request) {
      await owned.erasures.update({ id, state: 'waiting' }, { state: 'taken-back' });
      return false;
    }
    if (erasesAt > now) return false;
    const delayedBy = await delayOf(ctx, scope, meantBy(request));
    if (delayedBy) {
      await tellOfDelay(tx, scope, { id, delayedBy, request });
      return false;
    }
    const { onHold } = await meantRecordings(ctx, scope, meantBy(request));
    const answered = {
      outcome: onHold.length > 0 ? ('partly' as const) : ('granted' as const),
      grounds: onHold.length > 0 ? ['LEGAL_HOLD'] : [],
      endedAt: now,
    };
    if (!(await changeState(tx, scope, requestId, 'answer', answered, { openMark: 1 }))) return false;
    // The account stays while something of it is kept.
    const counts = { recordings: 0, blobs: 0, rows: 0, keptOnHold: onHold.length };
    const set = { state: 'begun', whole: whole && onHold.length === 0, delayedBy: null, counts } as const;
    await owned.erasures.update({ id, state: 'waiting' }, set);
    await writeMailToSubject(tx, now, scope.subjectId, { kind: 'erasure-begun' });
    tx.record({
      action: 'begin-erasure',
      viewer: ctx.viewer,
      about: scope,
      facts: { erasureId: id, requestId },
    });
    return true;
  });
}

async function putOnList(ctx: SystemContext, scope: FullScope, erasure: ErasureRow): Promise<void> {
  // While there is an address: it goes with the rest.
  await sendMail(ctx);
  const { id: number, requestId, subjectId, whole } = erasure;
  const { database } = ctx.data;
  const owned = ctx.data.owned(scope);
  const request = await owned.requests.one({ id: requestId });
  const meant = request && !whole ? await meantRecordings(ctx, scope, meantBy(request)) : null;
  // None was frozen when it began, and nothing keeps from it what froze since.
  const recordingIds = meant ? [...meant.erasable, ...meant.frozen] : [];
  const { blobIds, rowCount: rows } = whole
    ? await everythingOf(ctx, scope)
    : await eraseRecordingRows(database, scope, recordingIds, false);
  const subject = await ctx.data.common.subjects.one({ id: subjectId });
  const { recordingCount } = await owned.recordings.totals();
  const recordings = whole ? recordingCount : recordingIds.length;
  const counts = { recordings, blobs: blobIds.length, rows, keptOnHold: meant?.onHold.length ?? 0 };
  const listedAt = ctx.now().toISOString();
  await putOnShredList(ctx, {
    number,
    requestId,
    subjectId,
    listedAt,
    askedAt: erasure.askedAt.toISOString(),
    whole,
    keyVersion: subject?.keyVersion ?? 1,
    recordingIds,
    blobIds,
    caseIds: await casesAbout(ctx, scope, recordingIds),
    intakeIds: whole ? await intakesOf(ctx, scope) : [],
    counts,
  });
  ctx.reached('erase:listed');
  await ctx.data.transact(ctx.now(), () =>
    owned.erasures.update({ id: number, state: 'begun' }, { state: 'listed', counts }),
  );
}

async function everythingOf({ data }: SystemContext, scope: FullScope) {
  const left = await countLeft(data.database, scope);
  const rowCount = Object.values(left).reduce((sum, count) => sum + count, 0);
  return { blobIds: await blobsOfSubject(data.database, scope), rowCount };
}
