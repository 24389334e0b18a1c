import type { Id, IncidentId, SubjectId } from '@rightful/policy';
import type { Dialect } from '../connection/dialect.ts';
import { fixedBytes, id, instant, words } from './columns.ts';
import { entity } from './entity.ts';
import { sameMark } from './same-mark.ts';

/** What an incident froze: a recording, an archive or a delivery of this subject. */
export interface FrozenThingRow {
  subjectId: SubjectId;
  incidentId: IncidentId;
  kind: 'recording' | 'archive' | 'delivery';
  /** The 16 bytes of the thing's id. */
  thing: Buffer;
  frozenAt: Date;
}

export type FrozenThingId = Id<'recording'> | Id<'archive'> | Id<'delivery'>;

export const frozenThingEntity = (dialect: Dialect) =>
  entity<FrozenThingRow>({
    name: 'FrozenThing',
    table: 'frozen_things',
    columns: {
      subjectId: id(dialect, 'subject', { primary: true }),
      incidentId: id(dialect, 'incident', { primary: true }),
      kind: words(10, { primary: true }),
      thing: fixedBytes(dialect, 16, { primary: true }),
      frozenAt: instant(),
    },
    indices: [{ name: 'frozen_things_incident', columns: ['incidentId'] }],
    references: [
      { name: 'frozen_things_subject', columns: ['subjectId'], to: 'Subject', toColumns: ['id'] },
      { name: 'frozen_things_of_incident', columns: ['incidentId'], to: 'Incident', toColumns: ['id'] },
    ],
    checks: [{ name: 'frozen_things_mark', expression: sameMark('subject_id', 'incident_id') }],
  });
