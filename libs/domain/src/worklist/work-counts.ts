import type { OfficerContext } from '../portal/context.ts';
import { toFilter } from './list-work.ts';

/** Nobody counts further for a number on a button. */
export const MOST_COUNTED = 100;

/** What the buttons above the list say, each counted up to `MOST_COUNTED`. */
export interface WorkCounts {
  readonly late: number;
  readonly soon: number;
  readonly mine: number;
  readonly nobodys: number;
  readonly held: number;
  readonly paused: number;
}

export async function workCounts(ctx: OfficerContext, most = MOST_COUNTED): Promise<WorkCounts> {
  const count = (choice: Parameters<typeof toFilter>[1]) =>
    ctx.data.common.workItems.countUpTo(toFilter(ctx, choice), most);
  const [late, soon, mine, nobodys, held, paused] = await Promise.all([
    count({ when: 'late' }),
    count({ when: 'soon' }),
    count({ assignee: 'mine' }),
    count({ assignee: 'nobody' }),
    count({ reason: 'held' }),
    count({ isPaused: true }),
  ]);
  return { late, soon, mine, nobodys, held, paused };
}
