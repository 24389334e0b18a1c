import type { IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { evidenceKeyContext } from '../keys/key-contexts.ts';
import { blob, flag, id, instant, integer, words, wrappedKey } from './columns.ts';
import { entity } from './entity.ts';
import { isMarked } from './same-mark.ts';

export type IncidentSource =
  | 'customer-report'
  | 'public-report'
  | 'gate'
  | 'audit'
  | 'ledger'
  | 'officer'
  | 'processor';

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
  /** What the officer noticed who opened it, why it was known from `awareAt` on, and which processor wrote; null where nobody typed. */
  openingSealed: Buffer | null;
  /** When the processor's message came; null for any other. */
  messageAt: Date | null;
  /** Wraps the key of what officers write about it; null before anybody wrote. */
  wordsKey: Buffer | null;
  closedAt: Date | null;
  /** What it was found to be when it was closed; null before, and where nobody judged. */
  outcome: 'breach' | 'no-breach' | null;
  /** Closed, yet what it froze stays so. */
  keepsFrozen: boolean;
  /** The people have to be told, and not all whom it touches will be by what was released so far. */
  isUntold: boolean;
  /** An exercise, as its id says too: it enters no figure, no list of incidents, and reaches no authority. */
  isDrill: boolean;
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
      openingSealed: blob({ nullable: true }),
      messageAt: instant({ nullable: true }),
      version: integer({ default: 1 }),
      wordsKey: wrappedKey<IncidentRow>((row) => evidenceKeyContext(row.id)),
      closedAt: instant({ nullable: true }),
      outcome: words(20, { nullable: true }),
      keepsFrozen: flag({ default: false }),
      isUntold: flag({ default: false }),
      isDrill: flag({ default: false }),
    },
    indices: [
      { name: 'incidents_case', columns: ['caseNumber'], unique: true },
      { name: 'incidents_state', columns: ['state', 'id'] },
      { name: 'incidents_source', columns: ['source', 'id'] },
      { name: 'incidents_outcome', columns: ['outcome', 'id'] },
    ],
    checks: [{ name: 'incidents_mark', expression: `is_drill = (${isMarked('id')})` }],
  });
