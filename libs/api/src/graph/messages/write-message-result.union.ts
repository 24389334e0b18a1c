import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { MessageRefused } from './message-refused.type.ts';
import { MessageSent } from './message-sent.type.ts';

export const WriteMessageResult = createUnionType({
  name: 'WriteMessageResult',
  description: 'How writing a message ended.',
  types: () => [MessageSent, MessageRefused, TooManyAttempts] as const,
  resolveType: kindOf,
});
