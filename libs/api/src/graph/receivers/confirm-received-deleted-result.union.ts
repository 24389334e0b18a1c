import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { DeletionNotConfirmed } from './deletion-not-confirmed.type.ts';
import { ReceivedDeleted } from './received-deleted.type.ts';

export const ConfirmReceivedDeletedResult = createUnionType({
  name: 'ConfirmReceivedDeletedResult',
  description: 'How confirming ended.',
  types: () => [ReceivedDeleted, DeletionNotConfirmed, TooManyAttempts] as const,
  resolveType: kindOf,
});
