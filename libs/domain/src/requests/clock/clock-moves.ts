import type { RequestRow } from '@rightful/data';
import { type Deadline, type PauseReason, regimeAt } from '@rightful/law';
import { openPause } from './open-pause.ts';

export interface ClockMoves {
  /** For what the clock can be stopped now: what the law knows, while nothing else is awaited. */
  readonly pauseReasons: readonly PauseReason[];
  readonly canResume: boolean;
  readonly canExtend: boolean;
  /** True where the law lays down no length of an extension, so that a day has to be named. */
  readonly needsDay: boolean;
}

const NONE: ClockMoves = { pauseReasons: [], canResume: false, canExtend: false, needsDay: false };

/** What can be done about the period of a request now. */
export function clockMoves(
  { openMark, due, dueAt, clock }: Pick<RequestRow, 'openMark' | 'due' | 'dueAt' | 'clock'>,
  now: Date,
): ClockMoves {
  if (openMark !== 1) return NONE;
  const { regime, receivedOn, extendableUntil } = due as Deadline;
  const { pauses, extension } = regimeAt(regime.id, receivedOn);
  const isAwaited = openPause(clock) !== undefined;
  const isOver = now > dueAt;
  const reasons = (Object.keys(pauses) as PauseReason[]).filter((reason) => pauses[reason].effect !== 'none');
  return {
    pauseReasons: isAwaited || isOver ? [] : reasons,
    canResume: isAwaited,
    canExtend: extension !== null && extendableUntil !== null && !isOver,
    needsDay: extension?.kind === 'named-day',
  };
}
