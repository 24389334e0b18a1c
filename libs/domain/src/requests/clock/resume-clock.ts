import type { ClockEvents, RequestRow } from '@rightful/data';
import type { Context, OfficerContext } from '../../portal/context.ts';
import {
  type RequestStepResult,
  requestNotPossible,
  type SeenRequest,
  stepInRequest,
} from '../steps/step-in-request.ts';
import { datesOf } from './dates-of.ts';
import { openPause } from './open-pause.ts';

const NOTHING_AWAITED = requestNotPossible('NOTHING_AWAITED', 'Nothing is awaited; the clock runs.');

/** The customer has answered in another way than here: the clock goes on. */
export function resumeClock(ctx: OfficerContext, seen: SeenRequest): Promise<RequestStepResult> {
  return stepInRequest(ctx, seen, async (tx, { scope, request }) => {
    const resumed = afterAnswer(ctx, request, tx.now);
    if (!resumed) return NOTHING_AWAITED;
    const facts = { requestId: request.id };
    tx.record({ action: 'resume-clock', viewer: ctx.viewer, about: scope, facts });
    return resumed;
  });
}

/** The row once what was awaited has come; undefined when nothing is awaited. */
export function afterAnswer(
  ctx: Pick<Context, 'config'>,
  request: RequestRow,
  now: Date,
): Pick<RequestRow, 'clock' | 'due' | 'dueAt' | 'actAt' | 'recountAt'> | undefined {
  const awaited = openPause(request.clock);
  if (!awaited) return undefined;
  const pauses = request.clock.pauses.map((pause) =>
    pause === awaited ? { ...pause, answeredAt: now.toISOString() } : pause,
  );
  const clock: ClockEvents = { ...request.clock, pauses };
  return { clock, ...datesOf(ctx, { ...request, clock }, now) };
}
