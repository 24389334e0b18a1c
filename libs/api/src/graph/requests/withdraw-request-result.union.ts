import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { RequestWithdrawn } from './request-withdrawn.type.ts';
import { TooLate } from './too-late.type.ts';

export const WithdrawRequestResult = createUnionType({
  name: 'WithdrawRequestResult',
  description: 'How taking a request back ended.',
  types: () => [RequestWithdrawn, TooLate] as const,
  resolveType: kindOf,
});
