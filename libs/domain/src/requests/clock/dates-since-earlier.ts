import type { ClockEvents, RequestRow } from '@rightful/data';
import type { Context } from '../../portal/context.ts';
import { datesOf } from './dates-of.ts';

type Dated = Pick<RequestRow, 'receivedAt' | 'clock' | 'due' | 'dueAt' | 'actAt' | 'recountAt'>;

/**
 * The dates of an open request that turns out to have come earlier. An extension or a question that was sent after the earlier
 * period had ended moves nothing any more, and falls: the later date was never this person's to wait for.
 */
export function datesSinceEarlier(
  ctx: Pick<Context, 'config'>,
  { clock, door }: Pick<RequestRow, 'clock' | 'door'>,
  receivedAt: Date,
  now: Date,
): Dated {
  const { pauses } = clock;
  const kept: ClockEvents[] = [
    clock,
    ...pauses.map((_, fallen) => ({
      pauses: pauses.slice(0, pauses.length - fallen),
      extension: null,
    })),
  ];
  for (const events of kept) {
    try {
      return { receivedAt, clock: events, ...datesOf(ctx, { receivedAt, clock: events, door }, now) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
    }
  }
  const none = { pauses: [], extension: null };
  return { receivedAt, clock: none, ...datesOf(ctx, { receivedAt, clock: none, door }, now) };
}
