import type { IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, id, instant, integer } from './columns.ts';
import { entity } from './entity.ts';

/** How far an incident reaches, counted from the ledgers; a further row whenever it differs. Names nobody. */
export interface IncidentScopeRow {
  incidentId: IncidentId;
  /** From 1. */
  number: number;
  countedAt: Date;
  recordingCount: number;
  /** People whose recordings these are. */
  personCount: number;
  /** Deliveries that sent at least one byte of an archive with one of them. */
  receiverCount: number;
  totalDurationMs: number;
  firstRecordedAt: Date | null;
  lastRecordedAt: Date | null;
  /** When the first byte of one went out; null: never. */
  firstSentAt: Date | null;
}

export const incidentScopeEntity = (dialect: Dialect) =>
  entity<IncidentScopeRow>({
    name: 'IncidentScope',
    table: 'incident_scopes',
    columns: {
      incidentId: id(dialect, 'incident', { primary: true }),
      number: integer({ primary: true }),
      countedAt: instant(),
      recordingCount: integer(),
      personCount: integer(),
      receiverCount: integer(),
      totalDurationMs: big(),
      firstRecordedAt: instant({ nullable: true }),
      lastRecordedAt: instant({ nullable: true }),
      firstSentAt: instant({ nullable: true }),
    },
    references: [
      { name: 'incident_scopes_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
    ],
  });
