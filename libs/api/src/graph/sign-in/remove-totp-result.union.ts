import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from './step-up-needed.type.ts';
import { TotpRemoved } from './totp-removed.type.ts';

export const RemoveTotpResult = createUnionType({
  name: 'RemoveTotpResult',
  description: 'How giving an authenticator up ended.',
  types: () => [TotpRemoved, StepUpNeeded] as const,
  resolveType: kindOf,
});
