import type { EntityManager } from 'typeorm';
import type { WorkKind } from '../entities/work-item.entity.ts';

const DAY_MS = 86_400_000;

/** What stands open of one kind in one state. */
export interface OpenItems {
  readonly kind: WorkKind;
  readonly state: string;
  readonly count: number;
  /** When that which has stood so for the longest last changed. */
  readonly oldestAt: Date;
}

/** The limits that the law sets, of what is open. */
export interface OpenClocks {
  readonly kind: WorkKind;
  /** Whose date is over; whose date comes within a day, within three: each more than the one before. */
  readonly overdue: number;
  readonly withinDay: number;
  readonly withinThreeDays: number;
  readonly nextAt: Date;
}

type Row = Record<string, string | number>;

/** One walk over the list of open work, which holds what is open and nothing else. */
export async function openItems(manager: EntityManager): Promise<OpenItems[]> {
  const rows: Row[] = await manager.query(
    `SELECT kind, state, COUNT(*) AS n, MIN(changed_at) AS oldest
     FROM work_items WHERE open_mark = 1 GROUP BY kind, state`,
  );
  return rows.map((row) => ({
    kind: String(row.kind) as WorkKind,
    state: String(row.state),
    count: Number(row.n),
    oldestAt: new Date(Number(row.oldest)),
  }));
}

/**
 * The same list by the limits of the law; a clock that stands still is none, nor that of an incident whose authority was told.
 */
export async function openClocks(manager: EntityManager, now: Date): Promise<OpenClocks[]> {
  const before = 'SUM(CASE WHEN w.due_at < ? THEN 1 ELSE 0 END)';
  const rows: Row[] = await manager.query(
    `SELECT w.kind, ${before} AS overdue, ${before} AS day, ${before} AS three, MIN(w.due_at) AS next
     FROM work_items w WHERE w.open_mark = 1 AND w.paused = 0 AND w.due_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM filings f WHERE f.incident_id = w.id AND f.filed_count > 0)
     GROUP BY w.kind`,
    [0, 1, 3].map((days) => now.getTime() + days * DAY_MS),
  );
  return rows.map((row) => ({
    kind: String(row.kind) as WorkKind,
    overdue: Number(row.overdue),
    withinDay: Number(row.day),
    withinThreeDays: Number(row.three),
    nextAt: new Date(Number(row.next)),
  }));
}
