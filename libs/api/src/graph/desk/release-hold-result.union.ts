import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { HoldReleased } from './hold-released.type.ts';
import { NotHeld } from './not-held.type.ts';

export const ReleaseHoldResult = createUnionType({
  name: 'ReleaseHoldResult',
  description: 'How releasing a hold ended.',
  types: () => [HoldReleased, StepUpNeeded, NotHeld] as const,
  resolveType: kindOf,
});
