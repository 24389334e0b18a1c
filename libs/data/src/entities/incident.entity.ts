import type { IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, integer, words } from './columns.ts';
import { entity } from './entity.ts';

export type IncidentSource = 'customer-report' | 'public-report' | 'gate' | 'audit' | 'ledger';

/** Something went wrong, or may have. What it touches stands in `incident_subjects` and follows from the ledgers. */
export interface IncidentRow {
  id: IncidentId;
  caseNumber: string;
  source: IncidentSource;
  state: 'open' | 'closed';
  awareAt: Date;
  /** By when the authority must have heard of it, if it is a breach that it hears of; null where the law sets no length. */
  notifyBy: Date | null;
  /** From the report to the last thing frozen; null when nothing was. */
  frozenAfterMs: number | null;
  /** Codes of what happened (`incidents/what-happened.ts` of the domain): never a person's name. */
  summary: string;
}

export const incidentEntity = (dialect: Dialect) =>
  entity<IncidentRow>({
    name: 'Incident',
    table: 'incidents',
    columns: {
      id: id(dialect, 'incident', { primary: true }),
      caseNumber: words(20),
      source: words(20),
      state: words(10),
      awareAt: instant(),
      notifyBy: instant({ nullable: true }),
      frozenAfterMs: integer({ nullable: true }),
      summary: words(500),
    },
    indices: [{ name: 'incidents_case', columns: ['caseNumber'], unique: true }],
  });
