import { type AccountId, idFromBytes } from '@rightful/policy';
import type { EntityManager } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import type { RequestKind } from '../entities/request.entity.ts';

/** Requests of one kind that came in one month and took so many days; `days` is null while there is no answer. */
export interface AnswerTimes {
  readonly kind: RequestKind;
  /** Place in the list of month starts. */
  readonly month: number;
  readonly days: number | null;
  readonly received: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly paused: number;
  readonly extended: number;
}

export interface EndsCounted {
  readonly kind: RequestKind;
  readonly outcome: 'granted' | 'partly' | 'refused' | 'withdrawn' | 'closed' | 'open';
  readonly grounds: readonly string[];
  readonly count: number;
}

export interface WorkCounted {
  readonly officerId: AccountId | null;
  readonly open: number;
  readonly overdue: number;
  readonly answered: number;
}

type Counted = Record<string, number | string | null>;
const number = (value: unknown): number => Number(value ?? 0);
const ANSWERED_AT = `CASE WHEN ready_at IS NOT NULL THEN ready_at WHEN outcome IS NOT NULL THEN ended_at END`;

/**
 * How long answers took, as counts by kind, month of receipt and days: a few hundred rows, however many requests there were.
 * `starts`: the first instant of each month, oldest first, and of the month after the last.
 */
export async function answerTimes(
  manager: EntityManager,
  dialect: Dialect,
  starts: readonly Date[],
  now: Date,
): Promise<AnswerTimes[]> {
  const [first, ...ends] = starts.map((at) => at.getTime());
  const last = ends.at(-1);
  if (first === undefined || last === undefined) return [];
  const divide = dialect === 'sqlite' ? '/' : 'DIV';
  const month = ends.map((_, place) => `WHEN received_at < ? THEN ${place}`).join(' ');
  const rows: Counted[] = await manager.query(
    `SELECT kind, month, (answered_at - received_at) ${divide} 86400000 AS days, COUNT(*) AS received,
            SUM(CASE WHEN answered_at <= due_at THEN 1 ELSE 0 END) AS in_time,
            SUM(CASE WHEN answered_at > due_at THEN 1 ELSE 0 END) AS late,
            SUM(CASE WHEN open_mark = 1 AND answered_at IS NULL THEN 1 ELSE 0 END) AS still_open,
            SUM(CASE WHEN open_mark = 1 AND answered_at IS NULL AND due_at < ? THEN 1 ELSE 0 END) AS overdue,
            SUM(CASE WHEN clock LIKE '%"askedAt"%' THEN 1 ELSE 0 END) AS paused,
            SUM(CASE WHEN clock LIKE '%"toldAt"%' THEN 1 ELSE 0 END) AS extended
     FROM (SELECT kind, received_at, due_at, open_mark, clock, ${ANSWERED_AT} AS answered_at,
                  CASE ${month} END AS month
           FROM requests WHERE received_at >= ? AND received_at < ?) counted
     GROUP BY kind, month, days`,
    [now.getTime(), ...ends, first, last],
  );
  return rows.map((row) => ({
    kind: row.kind as RequestKind,
    month: number(row.month),
    days: row.days === null ? null : number(row.days),
    received: number(row.received),
    inTime: number(row.in_time),
    late: number(row.late),
    open: number(row.still_open),
    overdue: number(row.overdue),
    paused: number(row.paused),
    extended: number(row.extended),
  }));
}

/** How the requests received in a time ended, and on which grounds. */
export async function endsCounted(manager: EntityManager, from: Date, to: Date): Promise<EndsCounted[]> {
  const rows: Counted[] = await manager.query(
    `SELECT kind, grounds, COUNT(*) AS n,
            CASE WHEN outcome IS NOT NULL THEN outcome WHEN ready_at IS NOT NULL THEN 'granted'
                 WHEN state IN ('withdrawn', 'closed') THEN state ELSE 'open' END AS how
     FROM requests WHERE received_at >= ? AND received_at < ? GROUP BY kind, how, grounds`,
    [from.getTime(), to.getTime()],
  );
  return rows.map((row) => ({
    kind: row.kind as RequestKind,
    outcome: row.how as EndsCounted['outcome'],
    grounds: JSON.parse(String(row.grounds)) as string[],
    count: number(row.n),
  }));
}

/** Open work of each officer now, and what was answered of that which came in since `from`; null: nobody's. */
export async function workCounted(manager: EntityManager, from: Date, now: Date): Promise<WorkCounted[]> {
  const open: Counted[] = await manager.query(
    `SELECT LOWER(HEX(assignee_id)) AS officer, COUNT(*) AS n, SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END) AS overdue
     FROM requests WHERE open_mark = 1 GROUP BY assignee_id`,
    [now.getTime()],
  );
  const answered: Counted[] = await manager.query(
    `SELECT LOWER(HEX(assignee_id)) AS officer, COUNT(*) AS n
     FROM requests WHERE received_at >= ? AND ${ANSWERED_AT} IS NOT NULL GROUP BY assignee_id`,
    [from.getTime()],
  );
  const officers = new Set([...open, ...answered].map(({ officer }) => String(officer ?? '')));
  return [...officers].map((officer) => {
    const of = (rows: Counted[]) => rows.find((row) => String(row.officer ?? '') === officer);
    return {
      officerId: officer === '' ? null : idFromBytes('account', Buffer.from(officer, 'hex')),
      open: number(of(open)?.n),
      overdue: number(of(open)?.overdue),
      answered: number(of(answered)?.n),
    };
  });
}
