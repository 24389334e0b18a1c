import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NotDelayed } from './not-delayed.type.ts';
import { TriedAgain } from './tried-again.type.ts';

export const TryAgainResult = createUnionType({
  name: 'TryAgainResult',
  description: 'How trying again ended.',
  types: () => [TriedAgain, NotDelayed] as const,
  resolveType: kindOf,
});
