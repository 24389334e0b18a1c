import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { IncidentNotPossible } from '../incidents/incident-not-possible.type.ts';
import { LetterPosted } from './letter-posted.type.ts';

export const NotePostedResult = createUnionType({
  name: 'NotePostedResult',
  description: 'How noting that a letter went by post ended.',
  types: () => [LetterPosted, IncidentNotPossible] as const,
  resolveType: kindOf,
});
