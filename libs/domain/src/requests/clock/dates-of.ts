import type { RequestRow } from '@rightful/data';
import { addDays, endOfDay, localDate, startOfDay } from '@rightful/law';
import type { Context } from '../../portal/context.ts';
import { dueOf } from './due-of.ts';

type Dates = Pick<RequestRow, 'due' | 'dueAt' | 'actAt' | 'recountAt'>;

/** Whoever was asked something and says nothing is asked again after so many days. */
const REMIND_AFTER_DAYS = 14;

/**
 * Every date of a request, as of `now`. `actAt`, the next date by which somebody has to act, is the earliest of these
 * that is not over:
 * - the day on which the receipt has to be confirmed, where the law asks for it and the portal has not done so itself;
 * - the day that counts as prompt, while the period has not been extended;
 * - the end of the period, which is also the last day on which an extension can be announced.
 * While something is awaited it is the day for asking again, or the end of the period if that comes first. `recountAt` is
 * when one of them changes by itself: at the end of `actAt`, or with the next day while the clock stands still.
 */
export function datesOf(
  ctx: Pick<Context, 'config'>,
  { receivedAt, clock, door }: Pick<RequestRow, 'receivedAt' | 'clock' | 'door'>,
  now: Date,
): Dates {
  const due = dueOf(ctx, receivedAt, clock, now);
  const { dueAt, timeZone } = due;
  const today = localDate(now, timeZone);
  const awaited = clock.pauses.find(({ answeredAt }) => answeredAt === null);
  if (awaited) {
    const askedOn = localDate(new Date(awaited.askedAt), timeZone);
    const remindAt = endOfDay(addDays(askedOn, REMIND_AFTER_DAYS), timeZone);
    return {
      due,
      dueAt,
      actAt: remindAt < dueAt ? remindAt : dueAt,
      recountAt: startOfDay(addDays(today, 1), timeZone),
    };
  }
  const days = [due.dueOn];
  if (due.acknowledge && door !== 'portal') days.push(due.acknowledge.by);
  if (due.prompt && !due.isExtended) days.push(due.prompt.on);
  const actOn = days.filter((day) => day >= today && day <= due.dueOn).sort()[0] ?? due.dueOn;
  const actAt = endOfDay(actOn, timeZone);
  return { due, dueAt, actAt, recountAt: actAt < dueAt ? actAt : null };
}
