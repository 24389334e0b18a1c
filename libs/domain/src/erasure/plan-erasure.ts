import type { ErasureRow, FullScope, RecordingFilter, RequestRow, Transaction } from '@rightful/data';
import { newId } from '@rightful/policy';
import { writeMailToSubject } from '../notices/write-mail-to-subject.ts';
import type { Context } from '../portal/context.ts';
import { filterOf } from '../requests/request-scope.ts';

const DAY_MS = 24 * 60 * 60_000;

/** Writes down when an erasure will happen: after the days of grace, and never after the date that the law sets. */
export async function planErasure(
  ctx: Pick<Context, 'config'>,
  tx: Transaction,
  scope: FullScope,
  request: RequestRow,
): Promise<void> {
  const erasure = {
    subjectId: scope.subjectId,
    id: newId('erasure', tx.now),
    requestId: request.id,
    whole: isWhole(request),
    state: 'waiting',
    askedAt: tx.now,
    erasesAt: erasesAtOf(ctx, tx.now, request.dueAt),
    delayedBy: null,
    counts: null,
    certificate: null,
    signature: null,
    erasedAt: null,
  } satisfies ErasureRow;
  await tx.owned(scope).erasures.insert(erasure);
  await writeMailToSubject(tx, tx.now, scope.subjectId, {
    kind: 'erasure-planned',
    erasesAt: erasure.erasesAt.toISOString(),
  });
}

export function erasesAtOf({ config }: Pick<Context, 'config'>, now: Date, dueAt: Date): Date {
  const afterGrace = now.getTime() + config.retention.erasureGraceDays * DAY_MS;
  return new Date(Math.max(now.getTime(), Math.min(afterGrace, dueAt.getTime() - DAY_MS)));
}

/** Without a device or a day it means everything, and the account with it. */
export const isWhole = ({ scopeDeviceIds, scopeFrom, scopeTo }: RequestRow): boolean =>
  scopeDeviceIds.length === 0 && scopeFrom === null && scopeTo === null;

/** Which recordings an erasure means: of everything also what came in after it was asked for. */
export const meantBy = (request: RequestRow): RecordingFilter => (isWhole(request) ? {} : filterOf(request));
