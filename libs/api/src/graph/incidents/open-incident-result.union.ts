import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { IncidentNotPossible } from './incident-not-possible.type.ts';
import { IncidentOpened } from './incident-opened.type.ts';

export const OpenIncidentResult = createUnionType({
  name: 'OpenIncidentResult',
  description: 'How opening an incident ended.',
  types: () => [IncidentOpened, StepUpNeeded, IncidentNotPossible] as const,
  resolveType: kindOf,
});
