import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { DrillNotPossible } from './drill-not-possible.type.ts';
import { DrillStarted } from './drill-started.type.ts';

export const StartDrillResult = createUnionType({
  name: 'StartDrillResult',
  description: 'How starting an exercise ended.',
  types: () => [DrillStarted, StepUpNeeded, DrillNotPossible] as const,
  resolveType: kindOf,
});
