import type { AccountId, IncidentId, IncidentNoteId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { blob, id, instant, words } from './columns.ts';
import { entity } from './entity.ts';

/** What a note of an incident is: the register of breaches asks for facts, effects and remedial action by these names. */
export const INCIDENT_NOTE_KINDS = ['fact', 'effect', 'remedy', 'decision', 'note'] as const;
export type IncidentNoteKind = (typeof INCIDENT_NOTE_KINDS)[number];

/** What an officer wrote down of an incident. Never changed: what was wrong is said in a further one. */
export interface IncidentNoteRow {
  id: IncidentNoteId;
  incidentId: IncidentId;
  kind: IncidentNoteKind;
  /** Sealed under the incident's own key. */
  wordsSealed: Buffer;
  writtenBy: AccountId;
  writtenAt: Date;
}

export const incidentNoteEntity = (dialect: Dialect) =>
  entity<IncidentNoteRow>({
    name: 'IncidentNote',
    table: 'incident_notes',
    columns: {
      id: id(dialect, 'incidentNote', { primary: true }),
      incidentId: id(dialect, 'incident'),
      kind: words(10),
      wordsSealed: blob(),
      writtenBy: id(dialect, 'account'),
      writtenAt: instant(),
    },
    indices: [{ name: 'incident_notes_incident', columns: ['incidentId', 'id'] }],
    references: [
      { name: 'incident_notes_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
      { name: 'incident_notes_of_officer', columns: ['writtenBy'], to: 'Account', toColumns: ['id'] },
    ],
  });
