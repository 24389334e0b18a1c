import type { IncidentRow } from '@rightful/data';
import { type BreachClock, breachClock } from '@rightful/law';
import type { OfficerContext } from '../portal/context.ts';

/** The clock of an incident's notice, with its reasons and with what disputed readings would give. */
export function clockOfIncident(ctx: OfficerContext, { awareAt }: Pick<IncidentRow, 'awareAt'>): BreachClock {
  const { regime, timeZone, jurisdiction: where } = ctx.config.controller;
  return breachClock({ regime, awareAt, timeZone, where, asOf: ctx.now() });
}
