import type { AccountId, DeviceId, DrillId, IncidentId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { id, instant, integer, json, words } from './columns.ts';
import { entity } from './entity.ts';

/** Which part an invented person plays: got what is another's, is the other, or has nothing to do with it. */
export type DrillPart = 'receiver' | 'affected' | 'bystander';

/** Milliseconds from the report to each step; null: not done yet. `failed`: what went wrong, as a code. */
export interface DrillTimes {
  readonly [step: string]: number | null;
}

/** An exercise: invented people, a wrong delivery between them, a report; and how long the portal took for each step. */
export interface DrillRow {
  id: DrillId;
  /** Null until the report. */
  incidentId: IncidentId | null;
  /** Null: from the command line. */
  startedBy: AccountId | null;
  startedAt: Date;
  endedAt: Date | null;
  state: 'running' | 'ended';
  /** How many recordings each of them has. */
  recordingCount: number;
  /** Whom it invented: the truth against which the affected people are held. */
  people: { readonly subjectId: SubjectId; readonly part: DrillPart }[];
  deviceIds: DeviceId[];
  times: DrillTimes;
}

export const drillEntity = (dialect: Dialect) =>
  entity<DrillRow>({
    name: 'Drill',
    table: 'drills',
    columns: {
      id: id(dialect, 'drill', { primary: true }),
      incidentId: id(dialect, 'incident', { nullable: true }),
      startedBy: id(dialect, 'account', { nullable: true }),
      startedAt: instant(),
      endedAt: instant({ nullable: true }),
      state: words(10),
      recordingCount: integer(),
      people: json(),
      deviceIds: json(),
      times: json(),
    },
    indices: [{ name: 'drills_incident', columns: ['incidentId'], unique: true }],
    references: [
      { name: 'drills_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'drills_started_by', columns: ['startedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
