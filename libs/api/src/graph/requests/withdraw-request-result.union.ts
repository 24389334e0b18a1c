import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { TooManyAttempts } from '../sign-in/too-many-attempts.type.ts';
import { RequestWithdrawn } from './request-withdrawn.type.ts';
import { TooLate } from './too-late.type.ts';

export const WithdrawRequestResult = createUnionType({
  name: 'WithdrawRequestResult',
  description: 'How taking a request back ended.',
  types: () => [RequestWithdrawn, TooLate, TooManyAttempts] as const,
  resolveType: kindOf,
});
