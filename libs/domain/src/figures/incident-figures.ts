import type { IncidentTime } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import { MOST_MONTHS } from './case-figures.ts';
import { monthStarts } from './month-starts.ts';

/**
 * How long it took to freeze, to assess, to notify and to tell, in the incidents of the last months; exercises are not counted.
 * Throws RangeError for months out of 1 to 24.
 */
export async function incidentFigures(ctx: OfficerContext, monthCount: number): Promise<IncidentTime[]> {
  if (!Number.isInteger(monthCount) || monthCount < 1 || monthCount > MOST_MONTHS)
    throw new RangeError(`Figures are counted over 1 to ${MOST_MONTHS} months.`);
  const now = ctx.now();
  const starts = monthStarts(now, ctx.config.controller.timeZone, monthCount);
  const to = new Date(now.getTime() + 1);
  return ctx.data.across.incidentTimes(starts[0]?.startsAt ?? to, to);
}
