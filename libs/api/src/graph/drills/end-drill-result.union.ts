import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { DrillEnded } from './drill-ended.type.ts';
import { DrillNotPossible } from './drill-not-possible.type.ts';

export const EndDrillResult = createUnionType({
  name: 'EndDrillResult',
  description: 'How ending an exercise ended.',
  types: () => [DrillEnded, DrillNotPossible] as const,
  resolveType: kindOf,
});
