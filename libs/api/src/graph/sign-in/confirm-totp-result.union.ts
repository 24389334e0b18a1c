import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { ProofRefused } from './proof-refused.type.ts';
import { StepUpNeeded } from './step-up-needed.type.ts';
import { TooManyAttempts } from './too-many-attempts.type.ts';
import { TotpConfirmed } from './totp-confirmed.type.ts';

export const ConfirmTotpResult = createUnionType({
  name: 'ConfirmTotpResult',
  description: 'How confirming an authenticator ended.',
  types: () => [TotpConfirmed, ProofRefused, StepUpNeeded, TooManyAttempts] as const,
  resolveType: kindOf,
});
