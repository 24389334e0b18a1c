import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { IncidentNotPossible } from '../incidents/incident-not-possible.type.ts';
import { LetterTextsWritten } from './letter-texts-written.type.ts';

export const WriteLetterTextsResult = createUnionType({
  name: 'WriteLetterTextsResult',
  description: 'How keeping a wording ended.',
  types: () => [LetterTextsWritten, IncidentNotPossible] as const,
  resolveType: kindOf,
});
