import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { IncidentNotPossible } from './incident-not-possible.type.ts';
import { IncidentNoteWritten } from './incident-note-written.type.ts';

export const IncidentNoteResult = createUnionType({
  name: 'IncidentNoteResult',
  description: 'How writing a note ended.',
  types: () => [IncidentNoteWritten, IncidentNotPossible] as const,
  resolveType: kindOf,
});
