import type { WorkChange, WorkItemRow } from '../entities/work-item.entity.ts';
import type { WorkFacts } from './work-of-request.ts';

type What = WorkChange['what'][number];

const time = (at: Date | null): number | null => at?.getTime() ?? null;

/** In what `next` is another than `row`; empty when nobody would see a difference. */
export function whatChanged(row: WorkItemRow, next: WorkFacts): What[] {
  const what: What[] = [];
  if (row.openMark === null || row.state !== next.state) what.push('state');
  if (row.reason !== next.reason) what.push('reason');
  if (
    time(row.actAt) !== time(next.actAt) ||
    time(row.dueAt) !== time(next.dueAt) ||
    row.paused !== next.paused
  )
    what.push('dates');
  if (row.assigneeId !== next.assigneeId) what.push('assignee');
  return what;
}
