import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { IncidentNotPossible } from '../incidents/incident-not-possible.type.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { FactsWrong } from './facts-wrong.type.ts';
import { IncidentAssessed } from './incident-assessed.type.ts';

export const AssessIncidentResult = createUnionType({
  name: 'AssessIncidentResult',
  description: 'How assessing an incident ended.',
  types: () => [IncidentAssessed, FactsWrong, StepUpNeeded, IncidentNotPossible] as const,
  resolveType: kindOf,
});
