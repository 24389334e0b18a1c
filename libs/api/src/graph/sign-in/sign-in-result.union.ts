import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { SecondFactorNeeded } from './second-factor-needed.type.ts';
import { SignInRefused } from './sign-in-refused.type.ts';
import { SignedIn } from './signed-in.type.ts';
import { TooManyAttempts } from './too-many-attempts.type.ts';

export const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'How a sign-in, or its second step, ended.',
  types: () => [SignedIn, SecondFactorNeeded, SignInRefused, TooManyAttempts] as const,
  resolveType: kindOf,
});
