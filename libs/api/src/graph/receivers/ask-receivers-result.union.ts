import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { IncidentNotPossible } from '../incidents/incident-not-possible.type.ts';
import { ReceiversAsked } from './receivers-asked.type.ts';

export const AskReceiversResult = createUnionType({
  name: 'AskReceiversResult',
  description: 'How asking the receivers ended.',
  types: () => [ReceiversAsked, IncidentNotPossible] as const,
  resolveType: kindOf,
});
