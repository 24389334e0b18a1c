import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { RequestChanged } from './request-changed.type.ts';
import { RequestChangedMeanwhile } from './request-changed-meanwhile.type.ts';
import { RequestNotPossible } from './request-not-possible.type.ts';

export const RequestStepResult = createUnionType({
  name: 'RequestStepResult',
  description: 'How a step of an officer in a request ended.',
  types: () => [RequestChanged, StepUpNeeded, RequestChangedMeanwhile, RequestNotPossible] as const,
  resolveType: kindOf,
});
