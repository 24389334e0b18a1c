import type { AccountId, IncidentDecisionId, IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** What no officer does alone in an incident: say when it became known, let go what it froze, end it, and what the people hear. */
export const INCIDENT_DECISION_KINDS = [
  'awareness',
  'lift-freeze',
  'close',
  'letters',
  'letter-exception',
  'letter-order',
  'public-notice',
] as const;
export type IncidentDecisionKind = (typeof INCIDENT_DECISION_KINDS)[number];
export type IncidentDecisionState = 'proposed' | 'applied' | 'rejected' | 'withdrawn';

/** What one officer proposes of an incident and another person confirms. Its words lie under the incident's own key. */
export interface IncidentDecisionRow {
  id: IncidentDecisionId;
  incidentId: IncidentId;
  kind: IncidentDecisionKind;
  /** What exactly, by kind: codes and instants only. */
  what: Readonly<Record<string, string | number | boolean | null>>;
  wordsSealed: Buffer;
  /** Why it ends although something is still open: of an end alone, and only where something was. */
  despiteSealed: Buffer | null;
  state: IncidentDecisionState;
  /** 1 while it waits: an incident has one at a time. Null afterwards. */
  openMark: number | null;
  proposedBy: AccountId;
  proposedAt: Date;
  decidedBy: AccountId | null;
  decidedAt: Date | null;
  decidedSealed: Buffer | null;
}

/** The database itself takes no yes or no from whoever proposed it; they may only take it back. */
const SECOND_IS_ANOTHER =
  "state NOT IN ('applied', 'rejected') OR (decided_by IS NOT NULL AND decided_by <> proposed_by)";

export const incidentDecisionEntity = (dialect: Dialect) =>
  entity<IncidentDecisionRow>({
    name: 'IncidentDecision',
    table: 'incident_decisions',
    columns: {
      id: id(dialect, 'incidentDecision', { primary: true }),
      incidentId: id(dialect, 'incident'),
      kind: words(20),
      what: json(),
      wordsSealed: blob(),
      despiteSealed: blob({ nullable: true }),
      state: words(15),
      openMark: integer({ nullable: true }),
      proposedBy: id(dialect, 'account'),
      proposedAt: instant(),
      decidedBy: id(dialect, 'account', { nullable: true }),
      decidedAt: instant({ nullable: true }),
      decidedSealed: blob({ nullable: true }),
    },
    indices: [{ name: 'incident_decisions_open', columns: ['incidentId', 'openMark'], unique: true }],
    checks: [{ name: 'incident_decisions_second', expression: SECOND_IS_ANOTHER }],
    references: [
      { name: 'incident_decisions_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'incident_decisions_proposed_by', columns: ['proposedBy'], to: 'Account', toColumns: ['id'] },
      { name: 'incident_decisions_decided_by', columns: ['decidedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
