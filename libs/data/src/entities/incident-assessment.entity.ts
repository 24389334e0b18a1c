import type { AccountId, IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer, json, real, words } from './columns.ts';
import { entity } from './entity.ts';

/** How an incident was assessed, once. Never changed: who knows more assesses it anew. */
export interface IncidentAssessmentRow {
  incidentId: IncidentId;
  /** From 1. */
  number: number;
  /** The facts as stated: codes and numbers only (`BreachFacts` of the law). */
  facts: Readonly<Record<string, unknown>>;
  /** The law and the day of awareness under which it was assessed. */
  regime: string;
  awareOn: string;
  /** Which version of the tables and rules found what follows; it stands as it was found, whatever they say later. */
  rules: string;
  scoreLow: number;
  scoreHigh: number;
  bandLow: string;
  bandHigh: string;
  /** Each duty with its verdict and reasons, as found (`Duty` of the law): no words of people. */
  duties: readonly unknown[];
  /** What the officer decides for each duty, sealed with the reasons under the incident's own key; null: nothing. */
  judgementsSealed: Buffer | null;
  assessedBy: AccountId;
  assessedAt: Date;
}

export const incidentAssessmentEntity = (dialect: Dialect) =>
  entity<IncidentAssessmentRow>({
    name: 'IncidentAssessment',
    table: 'incident_assessments',
    columns: {
      incidentId: id(dialect, 'incident', { primary: true }),
      number: integer({ primary: true }),
      facts: json(),
      regime: words(20),
      awareOn: words(10),
      rules: words(20),
      scoreLow: real(),
      scoreHigh: real(),
      bandLow: words(10),
      bandHigh: words(10),
      duties: json(),
      judgementsSealed: blob({ nullable: true }),
      assessedBy: id(dialect, 'account'),
      assessedAt: instant(),
    },
    references: [
      {
        name: 'incident_assessments_of_incident',
        columns: ['incidentId'],
        to: 'Incident',
        toColumns: ['id'],
      },
      { name: 'incident_assessments_of_officer', columns: ['assessedBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
