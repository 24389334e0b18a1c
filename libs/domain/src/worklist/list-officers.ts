import { isNull } from '@rightful/data';
import type { OfficerContext } from '../portal/context.ts';
import type { Officer } from './work-item.ts';

/** To whom work can be given, by name. */
export async function listOfficers(ctx: OfficerContext): Promise<Officer[]> {
  const rows = await ctx.data.common.accounts.find({ role: 'officer', closedAt: isNull() });
  return rows
    .map(({ id, displayName }) => ({ id, displayName, isViewer: id === ctx.viewer.accountId }))
    .sort((a, b) => a.displayName.localeCompare(b.displayName));
}
