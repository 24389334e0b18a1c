import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { IntakeCodeSent } from './intake-code-sent.type.ts';

export const SendIntakeCodeResult = createUnionType({
  name: 'SendIntakeCodeResult',
  description: 'How asking for a new code ended.',
  types: () => [IntakeCodeSent, TooManyAttempts] as const,
  resolveType: kindOf,
});
