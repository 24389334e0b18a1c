import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { IncidentNotPossible } from './incident-not-possible.type.ts';
import { IncidentStepDecided } from './incident-step-decided.type.ts';
import { IncidentStepProposed } from './incident-step-proposed.type.ts';

export const IncidentStepResult = createUnionType({
  name: 'IncidentStepResult',
  description: 'How a step that takes two ended.',
  types: () => [IncidentStepProposed, IncidentStepDecided, StepUpNeeded, IncidentNotPossible] as const,
  resolveType: kindOf,
});
