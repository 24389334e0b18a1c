import type { Dialect } from '../connection/dialect.ts';
import { big, words } from './columns.ts';
import { entity } from './entity.ts';

/** Which links of the audit chain tell of an incident: the way into the log for its timeline, and nothing besides. */
export interface IncidentEventRow {
  /** The incident's id, as the entry's facts spell it; a filing's for who looked at it. */
  incident: string;
  sequence: number;
}

export const incidentEventEntity = (_dialect: Dialect) =>
  entity<IncidentEventRow>({
    name: 'IncidentEvent',
    table: 'incident_events',
    columns: { incident: words(40, { primary: true }), sequence: big({ primary: true }) },
  });
