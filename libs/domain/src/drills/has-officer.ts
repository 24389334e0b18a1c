import { isNull } from '@rightful/data';
import type { Context } from '../portal/context.ts';

/** Whether there is anybody whom an exercise, or an incident, would be told. */
export const hasOfficer = async ({ data }: Pick<Context, 'data'>): Promise<boolean> =>
  (await data.common.accounts.count({ role: 'officer', closedAt: isNull() })) > 0;
