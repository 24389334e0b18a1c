import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { HoldNotPossible } from './hold-not-possible.type.ts';
import { LegalHoldPlaced } from './legal-hold-placed.type.ts';

export const PlaceLegalHoldResult = createUnionType({
  name: 'PlaceLegalHoldResult',
  description: 'How placing a legal hold ended.',
  types: () => [LegalHoldPlaced, StepUpNeeded, HoldNotPossible] as const,
  resolveType: kindOf,
});
