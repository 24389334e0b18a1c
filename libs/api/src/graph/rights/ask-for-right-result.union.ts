import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { AlreadyOpen } from '../requests/already-open.type.ts';
import { RequestAccepted } from '../requests/request-accepted.type.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { AskNotPossible } from './ask-not-possible.type.ts';

export const AskForRightResult = createUnionType({
  name: 'AskForRightResult',
  description: 'How asking for a right ended.',
  types: () => [RequestAccepted, AlreadyOpen, AskNotPossible, TooManyAttempts] as const,
  resolveType: kindOf,
});
