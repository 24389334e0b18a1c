import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { IntakeNotFound } from './intake-not-found.type.ts';
import { IntakeOpened } from './intake-opened.type.ts';

export const ProveIntakeAddressResult = createUnionType({
  name: 'ProveIntakeAddressResult',
  description: 'How opening a case with its code ended.',
  types: () => [IntakeOpened, IntakeNotFound, TooManyAttempts] as const,
  resolveType: kindOf,
});
