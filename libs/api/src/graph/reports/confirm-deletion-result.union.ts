import { createUnionType } from 'type-graphql';
import { DeletionConfirmed } from './deletion-confirmed.type.ts';
import { NothingToReport } from './nothing-to-report.type.ts';

export const ConfirmDeletionResult = createUnionType({
  name: 'ConfirmDeletionResult',
  description: 'How confirming a deletion ended.',
  types: () => [DeletionConfirmed, NothingToReport] as const,
});
