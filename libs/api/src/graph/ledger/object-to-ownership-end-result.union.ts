import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NothingToObjectTo } from './nothing-to-object-to.type.ts';
import { OwnershipEndStopped } from './ownership-end-stopped.type.ts';

export const ObjectToOwnershipEndResult = createUnionType({
  name: 'ObjectToOwnershipEndResult',
  description: 'How objecting to a change of the ledger ended.',
  types: () => [OwnershipEndStopped, NothingToObjectTo] as const,
  resolveType: kindOf,
});
