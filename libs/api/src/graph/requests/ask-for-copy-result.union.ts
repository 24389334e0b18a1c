import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { AlreadyOpen } from './already-open.type.ts';
import { NothingToSend } from './nothing-to-send.type.ts';
import { RequestAccepted } from './request-accepted.type.ts';

export const AskForCopyResult = createUnionType({
  name: 'AskForCopyResult',
  description: 'How asking for a copy ended.',
  types: () => [RequestAccepted, AlreadyOpen, NothingToSend, TooManyAttempts] as const,
  resolveType: kindOf,
});
