import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { AlreadyOpen } from '../requests/already-open.type.ts';
import { AskNotPossible } from '../rights/ask-not-possible.type.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { ErasurePlanned } from './erasure-planned.type.ts';

export const AskForErasureResult = createUnionType({
  name: 'AskForErasureResult',
  description: 'How asking for an erasure ended.',
  types: () => [ErasurePlanned, AlreadyOpen, StepUpNeeded, AskNotPossible, TooManyAttempts] as const,
  resolveType: kindOf,
});
