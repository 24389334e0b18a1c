import type { IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { evidenceKeyContext } from '../keys/key-contexts.ts';
import { flag, id, instant, integer, words, wrappedKey } from './columns.ts';
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
  /** Goes up with every change that officers have to have seen before they decide. */
  version: number;
  /** Wraps the key of what officers write about it; null before anybody wrote. */
  wordsKey: Buffer | null;
  closedAt: Date | null;
  /** What it was found to be when it was closed; null before, and where nobody judged. */
  outcome: 'breach' | 'no-breach' | null;
  /** Closed, yet what it froze stays so. */
  keepsFrozen: boolean;
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
      version: integer({ default: 1 }),
      wordsKey: wrappedKey<IncidentRow>((row) => evidenceKeyContext(row.id)),
      closedAt: instant({ nullable: true }),
      outcome: words(20, { nullable: true }),
      keepsFrozen: flag({ default: false }),
    },
    indices: [{ name: 'incidents_case', columns: ['caseNumber'], unique: true }],
  });
