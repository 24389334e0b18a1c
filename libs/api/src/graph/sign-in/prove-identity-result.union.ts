import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { IdentityProven } from './identity-proven.type.ts';
import { ProofRefused } from './proof-refused.type.ts';
import { TooManyAttempts } from './too-many-attempts.type.ts';

export const ProveIdentityResult = createUnionType({
  name: 'ProveIdentityResult',
  description: 'How proving once more ended.',
  types: () => [IdentityProven, ProofRefused, TooManyAttempts] as const,
  resolveType: kindOf,
});
