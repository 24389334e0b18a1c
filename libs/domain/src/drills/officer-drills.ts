import type { DrillRow } from '@rightful/data';
import type { DrillId } from '@rightful/policy';
import type { Refusal, StepUpNeeded } from '../people/outcomes.ts';
import { stepUpNeeded } from '../people/step-up-needed.ts';
import type { OfficerContext } from '../portal/context.ts';
import { type DrillView, viewDrill } from './drill-steps.ts';
import { endDrill } from './end-drill.ts';
import { DrillRunningError, type DrillSize, startDrill } from './start-drill.ts';

export type DrillRefused = Refusal<'DrillNotPossible'>;
export type BeginDrillResult =
  | { readonly kind: 'DrillStarted'; readonly drill: DrillView }
  | StepUpNeeded
  | DrillRefused;
export type FinishDrillResult = { readonly kind: 'DrillEnded'; readonly drill: DrillView } | DrillRefused;

const refused = (code: string, message: string): DrillRefused => ({
  kind: 'DrillNotPossible',
  code,
  message,
  path: null,
});
const RUNNING = refused('DRILL_RUNNING', 'An exercise is under way. End it first, then start another.');
const NOT_RUNNING = refused('DRILL_NOT_RUNNING', 'There is no such exercise under way.');

/** An officer starts an exercise, with a fresh proof: every officer is told of its incident. One at a time. */
export async function beginDrill(ctx: OfficerContext, size: DrillSize): Promise<BeginDrillResult> {
  const needed = stepUpNeeded(ctx);
  if (needed) return needed;
  try {
    return {
      kind: 'DrillStarted',
      drill: await viewDrill(ctx, await startDrill(ctx, size, { alone: true })),
    };
  } catch (error) {
    if (error instanceof DrillRunningError) return RUNNING;
    if (error instanceof RangeError) return refused('DRILL_SIZE', error.message);
    throw error;
  }
}

/** Ends an exercise; see `endDrill`. It touches invented people only. */
export async function finishDrill(ctx: OfficerContext, id: DrillId): Promise<FinishDrillResult> {
  if (!(await endDrill(ctx, id))) return NOT_RUNNING;
  const drill = (await ctx.data.common.drills.one({ id })) as DrillRow;
  return { kind: 'DrillEnded', drill: await viewDrill(ctx, drill) };
}
