import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NothingToTake } from './nothing-to-take.type.ts';
import { WorkAssigned } from './work-assigned.type.ts';

export const TakeNextWorkResult = createUnionType({
  name: 'TakeNextWorkResult',
  description: 'How taking the next work ended.',
  types: () => [WorkAssigned, NothingToTake] as const,
  resolveType: kindOf,
});
