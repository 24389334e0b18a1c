import type { IntakeRow } from '@rightful/data';
import type { Context } from '../portal/context.ts';
import { datesOf } from '../requests/clock/dates-of.ts';

/**
 * The dates of a case while the next step is ours: by when it is answered, and by when somebody acts, which is before that
 * where the law has the receipt confirmed sooner. Who came by the page read there and then that we have it.
 */
export function intakeDates(
  ctx: Pick<Context, 'config'>,
  { receivedAt, clock, door }: Pick<IntakeRow, 'receivedAt' | 'clock' | 'door'>,
  now: Date,
): Pick<IntakeRow, 'due' | 'dueAt' | 'actAt'> {
  const confirmed = door === 'outside' ? 'portal' : door;
  const { due, dueAt, actAt } = datesOf(ctx, { receivedAt, clock, door: confirmed }, now);
  return { due, dueAt, actAt };
}
