import type { AccountId, IncidentId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, integer } from './columns.ts';
import { entity } from './entity.ts';

/** What the letters of an incident say to everybody, in each language. Never changed: another wording is a further one. */
export interface BreachLetterTextRow {
  incidentId: IncidentId;
  /** From 1. */
  number: number;
  /** JSON by language, sealed under the incident's own key. */
  textsSealed: Buffer;
  writtenBy: AccountId;
  writtenAt: Date;
  /** When a second officer let it go out; null before. */
  releasedAt: Date | null;
}

export const breachLetterTextEntity = (dialect: Dialect) =>
  entity<BreachLetterTextRow>({
    name: 'BreachLetterText',
    table: 'breach_letter_texts',
    columns: {
      incidentId: id(dialect, 'incident', { primary: true }),
      number: integer({ primary: true }),
      textsSealed: blob(),
      writtenBy: id(dialect, 'account'),
      writtenAt: instant(),
      releasedAt: instant({ nullable: true }),
    },
    indices: [{ name: 'breach_letter_texts_released', columns: ['releasedAt'] }],
    references: [
      { name: 'breach_letter_texts_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'breach_letter_texts_of_officer', columns: ['writtenBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
