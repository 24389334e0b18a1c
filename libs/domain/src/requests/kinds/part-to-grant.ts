import type { DecisionRow, LimitedUse, RequestRow } from '@rightful/data';
import type { RequestDetails } from '../details/request-details.ts';

/** What stays of a request that is granted in part. */
export type PartToGrant =
  /** Done, in the words of the decision; nothing is limited. */
  | { readonly part: 'words' }
  /** Objection: one of two uses stays ended; this is the other. */
  | { readonly part: 'use'; readonly allowed: LimitedUse }
  /** Restriction: these days stay restricted, and no others. */
  | { readonly part: 'days'; readonly from: Date | null; readonly to: Date | null };

/** Which part a decision grants; null when it names none, or the request has no parts. */
export function partToGrant(
  request: RequestRow,
  details: RequestDetails,
  { keepUse, keepFrom, keepTo }: DecisionRow['what'],
  correctText: string | undefined,
): PartToGrant | null {
  switch (request.kind) {
    case 'rectification':
      if (details.about === 'not-mine') return null;
      return details.about === 'transcript' && !correctText ? null : { part: 'words' };
    case 'objection': {
      const uses = details.uses ?? ['human-review', 'training'];
      const [allowed, ...others] = uses.filter((use) => use !== keepUse);
      return allowed && others.length === 0 && uses.length === 2 ? { part: 'use', allowed } : null;
    }
    case 'restriction':
      return daysWithin(request, dateOf(keepFrom), dateOf(keepTo));
    default:
      return null;
  }
}

const dateOf = (value: unknown): Date | null => (typeof value === 'string' ? new Date(value) : null);

/** Less than what was asked for, and more than nothing. */
function daysWithin(
  { scopeFrom, scopeTo }: RequestRow,
  from: Date | null,
  to: Date | null,
): PartToGrant | null {
  const [start, end] = [from ?? scopeFrom, to ?? scopeTo];
  const isLess = start?.getTime() !== scopeFrom?.getTime() || end?.getTime() !== scopeTo?.getTime();
  const isWithin = (!scopeFrom || (start && start >= scopeFrom)) && (!scopeTo || (end && end <= scopeTo));
  const isSomething = !start || !end || start < end;
  return isLess && isWithin && isSomething ? { part: 'days', from: start, to: end } : null;
}
