import type { EntityManager } from 'typeorm';
import type { Dialect } from '../connection/dialect.ts';

/** How long something took in the incidents of a time: milliseconds; null where it was done in none. */
export interface IncidentTime {
  readonly step: IncidentStepTaken;
  readonly count: number;
  readonly medianMs: number | null;
  readonly worstMs: number | null;
}

export type IncidentStepTaken = keyof typeof TAKEN;

/** From becoming aware to each step, for the incident `i`; NULL while it is not done. */
const TAKEN = {
  freeze: 'i.frozen_after_ms',
  assess: '(SELECT MIN(a.assessed_at) FROM incident_assessments a WHERE a.incident_id = i.id) - i.aware_at',
  notify: `(SELECT MIN(v.filed_at) FROM filings f JOIN filing_versions v ON v.filing_id = f.id
            WHERE f.incident_id = i.id) - i.aware_at`,
  tell: `CASE WHEN EXISTS (SELECT 1 FROM breach_letters w WHERE w.incident_id = i.id AND w.sent_at IS NULL
                           AND w.exception IS NULL) THEN NULL
              ELSE (SELECT MAX(l.sent_at) FROM breach_letters l WHERE l.incident_id = i.id) - i.aware_at END`,
} as const;

export const STEPS_TAKEN = Object.keys(TAKEN) as readonly IncidentStepTaken[];

/** Median and worst of each step, of real incidents known from `from` and before `to`: exercises are not counted. */
export async function incidentTimes(
  manager: EntityManager,
  dialect: Dialect,
  { from, to }: { readonly from: Date; readonly to: Date },
): Promise<IncidentTime[]> {
  const divide = dialect === 'sqlite' ? '/' : 'DIV';
  const times: IncidentTime[] = [];
  for (const step of STEPS_TAKEN) {
    const [row] = await manager.query(
      `SELECT MAX(n) AS n, MAX(ms) AS worst, MAX(CASE WHEN place = (n + 1) ${divide} 2 THEN ms END) AS median
       FROM (SELECT ms, ROW_NUMBER() OVER (ORDER BY ms) AS place, COUNT(*) OVER () AS n
             FROM (SELECT CASE WHEN ${TAKEN[step]} < 0 THEN 0 ELSE ${TAKEN[step]} END AS ms FROM incidents i
                   WHERE i.is_drill = 0 AND i.aware_at >= ? AND i.aware_at < ?) AS each_one
             WHERE ms IS NOT NULL) AS ordered`,
      [from.getTime(), to.getTime()],
    );
    const numberOf = (value: unknown): number | null => (value === null ? null : Number(value));
    times.push({
      step,
      count: Number(row.n ?? 0),
      medianMs: numberOf(row.median),
      worstMs: numberOf(row.worst),
    });
  }
  return times;
}
