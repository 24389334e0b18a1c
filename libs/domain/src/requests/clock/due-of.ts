import type { ClockEvents } from '@rightful/data';
import { type CalendarDate, type Deadline, dueDate, type PauseReason } from '@rightful/law';
import type { Context } from '../../portal/context.ts';

/** The end of the period as the controller's law counts it, with what was awaited meanwhile. Throws as `dueDate`. */
export function dueOf(
  ctx: Pick<Context, 'config'>,
  receivedAt: Date,
  clock: ClockEvents,
  now: Date,
): Deadline {
  const { regime, timeZone, jurisdiction } = ctx.config.controller;
  const pauses = clock.pauses.map(({ reason, askedAt, answeredAt }) => ({
    reason: reason as PauseReason,
    askedAt: new Date(askedAt),
    answeredAt: answeredAt === null ? null : new Date(answeredAt),
  }));
  const extension = clock.extension
    ? { toldAt: new Date(clock.extension.toldAt), until: clock.extension.until as CalendarDate | undefined }
    : undefined;
  return dueDate({ regime, receivedAt, timeZone, where: jurisdiction, pauses, extension, asOf: now });
}
