import { type ErasureDelay, type ErasureRow, type IncidentRow, oneOf } from '@rightful/data';
import { findCase } from '../messages/find-case.ts';
import type { CaseContext } from '../messages/index.ts';

export interface DelayDetail {
  readonly why: ErasureDelay;
  /** By then the person must have an answer: that it is done, why it takes longer, or why it is refused. */
  readonly answerBy: Date;
  /** Recordings of this person that are frozen as evidence. */
  readonly frozenCount: number;
  /** The incidents that froze them, the open ones where any is open: with them it ends. */
  readonly incidents: readonly IncidentRow[];
}

/** What keeps an erasure from happening on its date, for whoever wants to know why and until when; null while nothing does. */
export async function delayDetailOf(ctx: CaseContext, erasure: ErasureRow): Promise<DelayDetail | null> {
  const { delayedBy: why, requestId, state } = erasure;
  if (!why || state !== 'waiting') return null;
  const found = await findCase(ctx, requestId);
  if (!found) return null;
  const answerBy = found.request.dueAt;
  if (why !== 'EVIDENCE_FROZEN') return { why, answerBy, frozenCount: 0, incidents: [] };
  const frozen = await ctx.data.ofCase(found.scope).frozenThings.find({ kind: 'recording' });
  const ids = [...new Set(frozen.map(({ incidentId }) => incidentId))];
  const incidents = await ctx.data.common.incidents.find({ id: oneOf(ids) });
  const open = incidents.filter((incident) => incident.state === 'open');
  const frozenCount = new Set(frozen.map(({ thing }) => thing.toString('hex'))).size;
  return { why, answerBy, frozenCount, incidents: open.length > 0 ? open : incidents };
}
