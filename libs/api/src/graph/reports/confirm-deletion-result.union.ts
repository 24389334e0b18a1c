import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { DeletionConfirmed } from './deletion-confirmed.type.ts';
import { NothingToReport } from './nothing-to-report.type.ts';

export const ConfirmDeletionResult = createUnionType({
  name: 'ConfirmDeletionResult',
  description: 'How confirming a deletion ended.',
  types: () => [DeletionConfirmed, NothingToReport] as const,
  resolveType: kindOf,
});
