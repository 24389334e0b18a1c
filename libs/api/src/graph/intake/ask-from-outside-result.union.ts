import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { AskRefused } from './ask-refused.type.ts';
import { IntakeReceived } from './intake-received.type.ts';

export const AskFromOutsideResult = createUnionType({
  name: 'AskFromOutsideResult',
  description: 'How asking without a session ended.',
  types: () => [IntakeReceived, TooManyAttempts, AskRefused] as const,
  resolveType: kindOf,
});
