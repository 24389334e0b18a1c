import type { IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { big, id, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** A fault of the audit log that was found once and opened, or joined, an incident: it opens no second one. */
export interface LogFaultRow {
  /** As `verifyAudit` names it. */
  code: string;
  sequence: number;
  incidentId: IncidentId;
  foundAt: Date;
}

export const logFaultEntity = (dialect: Dialect) =>
  entity<LogFaultRow>({
    name: 'LogFault',
    table: 'log_faults',
    columns: {
      code: words(20, { primary: true }),
      sequence: big({ primary: true }),
      incidentId: id(dialect, 'incident'),
      foundAt: instant(),
    },
    references: [
      { name: 'log_faults_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
    ],
  });
