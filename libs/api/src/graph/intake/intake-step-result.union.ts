import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { IntakeChanged } from './intake-changed.type.ts';
import { IntakeChangedMeanwhile } from './intake-changed-meanwhile.type.ts';
import { IntakeNotPossible } from './intake-not-possible.type.ts';

export const IntakeStepResult = createUnionType({
  name: 'IntakeStepResult',
  description: 'How a step in a case ended.',
  types: () => [IntakeChanged, StepUpNeeded, IntakeChangedMeanwhile, IntakeNotPossible] as const,
  resolveType: kindOf,
});
