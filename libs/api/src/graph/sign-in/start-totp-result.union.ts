import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from './step-up-needed.type.ts';
import { TotpStarted } from './totp-started.type.ts';

export const StartTotpResult = createUnionType({
  name: 'StartTotpResult',
  description: 'How starting with an authenticator ended.',
  types: () => [TotpStarted, StepUpNeeded] as const,
  resolveType: kindOf,
});
