import { idToBytes } from '@rightful/policy';
import type { WorkFilter, WorkPlace } from './work-filter.ts';

interface Term {
  readonly sql: string;
  readonly values: readonly unknown[];
}

/** How a page is read: along one index, and what is left to be looked at in each row. */
export interface WorkQuery {
  readonly index: string;
  /** The column by which that index, and so the page, is ordered. */
  readonly order: 'act_at' | 'due_at';
  /** What the index answers by itself. */
  readonly walk: readonly Term[];
  /** Where the walk begins when it goes on from no place. */
  readonly from: readonly Term[];
  /** What only the row answers. */
  readonly rest: readonly Term[];
}

const is = (column: string, value: unknown): Term =>
  value === null ? { sql: `${column} IS NULL`, values: [] } : { sql: `${column} = ?`, values: [value] };

/** Every filter has an index of its own; of several, the one that leaves the fewest rows is walked. */
export function workQuery(filter: WorkFilter): WorkQuery {
  const { kind, reason, door, paused, assigneeId, dueBefore, dueFrom } = filter;
  const from: Term[] = dueFrom ? [{ sql: 'due_at >= ?', values: [dueFrom.getTime()] }] : [];
  const due = [...from, ...(dueBefore ? [{ sql: 'due_at < ?', values: [dueBefore.getTime()] }] : [])];
  const choices: { index: string; terms: Term[] }[] = [
    { index: 'due', terms: due },
    { index: 'reason', terms: reason === undefined ? [] : [is('reason', reason)] },
    { index: 'kind', terms: kind === undefined ? [] : [is('kind', kind)] },
    { index: 'door', terms: door === undefined ? [] : [is('door', door)] },
    { index: 'paused', terms: paused === undefined ? [] : [is('paused', paused ? 1 : 0)] },
  ];
  const whose = assigneeId === undefined ? [] : [is('assignee_id', assigneeId && idToBytes(assigneeId))];
  // What one officer has is little; what nobody has may be nearly everything.
  if (assigneeId === null) choices.push({ index: 'assignee', terms: whose });
  else choices.unshift({ index: 'assignee', terms: whose });
  const [first, ...others] = choices.filter(({ terms }) => terms.length > 0);
  return {
    index: `work_items_${first?.index ?? 'act'}`,
    order: first?.index === 'due' ? 'due_at' : 'act_at',
    walk: [
      { sql: 'open_mark = 1', values: [] },
      ...(first?.terms.filter((term) => !from.includes(term)) ?? []),
    ],
    from: first?.index === 'due' ? from : [],
    rest: others.flatMap(({ terms }) => terms),
  };
}

/**
 * What comes after a place. Many rows have the same date, so the two columns are one place: SQLite walks a comparison of
 * pairs along the index, MariaDB only the same thing spelled out.
 */
export function afterPlace(order: string, isSqlite: boolean, after: WorkPlace, upTo = false): Term {
  const at = after.at.getTime();
  const sign = upTo ? '<' : '>';
  if (isSqlite) return { sql: `(${order}, id) ${sign}${upTo ? '=' : ''} (?, ?)`, values: [at, after.id] };
  return {
    sql: `(${order} ${sign} ? OR (${order} = ? AND id ${sign}${upTo ? '=' : ''} ?))`,
    values: [at, at, after.id],
  };
}
