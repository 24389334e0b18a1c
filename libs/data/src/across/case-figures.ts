import { type AccountId, idFromBytes } from '@rightful/policy';
import type { EntityManager } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';
import type { CaseEnd } from '../entities/case-fact.entity.ts';
import type { RequestKind } from '../entities/request.entity.ts';

/** So many requests of one kind that took as many days, ended alike and were one officer's. */
export interface CaseCount {
  readonly kind: RequestKind;
  /** Whole days from receipt to answer; null while there is no answer. */
  readonly days: number | null;
  readonly ending: CaseEnd;
  readonly grounds: readonly string[];
  /** Null: nobody's. */
  readonly officerId: AccountId | null;
  readonly received: number;
  readonly inTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly paused: number;
  readonly extended: number;
}

export interface OpenWork {
  readonly officerId: AccountId | null;
  readonly open: number;
  readonly overdue: number;
}

type Counted = Record<string, number | string | null>;
const number = (value: unknown): number => Number(value ?? 0);
const officerOf = (hex: unknown): AccountId | null =>
  typeof hex === 'string' && hex !== '' ? idFromBytes('account', Buffer.from(hex, 'hex')) : null;

/** Counts what came in from `from` and before `to`: one walk over the narrow rows of that time, and no others. */
export async function caseCounts(
  manager: EntityManager,
  dialect: Dialect,
  { from, to, now }: { readonly from: Date; readonly to: Date; readonly now: Date },
): Promise<CaseCount[]> {
  const divide = dialect === 'sqlite' ? '/' : 'DIV';
  const rows: Counted[] = await manager.query(
    `SELECT kind, (answered_at - received_at) ${divide} 86400000 AS days, ending, grounds,
            LOWER(HEX(assignee_id)) AS officer, COUNT(*) AS received,
            SUM(CASE WHEN answered_at <= due_at THEN 1 ELSE 0 END) AS in_time,
            SUM(CASE WHEN answered_at > due_at THEN 1 ELSE 0 END) AS late,
            SUM(CASE WHEN is_open AND answered_at IS NULL THEN 1 ELSE 0 END) AS still_open,
            SUM(CASE WHEN is_open AND answered_at IS NULL AND due_at < ? THEN 1 ELSE 0 END) AS overdue,
            SUM(was_paused) AS paused, SUM(was_extended) AS extended
     FROM case_facts WHERE received_at >= ? AND received_at < ?
     GROUP BY kind, days, ending, grounds, assignee_id`,
    [now.getTime(), from.getTime(), to.getTime()],
  );
  return rows.map((row) => ({
    kind: row.kind as RequestKind,
    days: row.days === null ? null : number(row.days),
    ending: row.ending as CaseEnd,
    grounds: JSON.parse(String(row.grounds)) as string[],
    officerId: officerOf(row.officer),
    received: number(row.received),
    inTime: number(row.in_time),
    late: number(row.late),
    open: number(row.still_open),
    overdue: number(row.overdue),
    paused: number(row.paused),
    extended: number(row.extended),
  }));
}

/** Open work of each officer now: one walk along one index of the list, which holds what is open and nothing else. */
export async function openWork(manager: EntityManager, dialect: Dialect, now: Date): Promise<OpenWork[]> {
  const index = 'work_items_assignee';
  const along = dialect === 'sqlite' ? `INDEXED BY ${index}` : `FORCE INDEX (${index})`;
  const rows: Counted[] = await manager.query(
    `SELECT LOWER(HEX(assignee_id)) AS officer, COUNT(*) AS n, SUM(CASE WHEN due_at < ? THEN 1 ELSE 0 END) AS overdue
     FROM work_items ${along} WHERE open_mark = 1 GROUP BY assignee_id`,
    [now.getTime()],
  );
  return rows.map(({ officer, n, overdue }) => ({
    officerId: officerOf(officer),
    open: number(n),
    overdue: number(overdue),
  }));
}
