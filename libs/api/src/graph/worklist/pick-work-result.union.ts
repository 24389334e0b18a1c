import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { WorkPicked } from './work-picked.type.ts';
import { WorkViewRefused } from './work-view-refused.type.ts';

export const PickWorkResult = createUnionType({
  name: 'PickWorkResult',
  description: 'How filling a view by hand ended.',
  types: () => [WorkPicked, WorkViewRefused] as const,
  resolveType: kindOf,
});
