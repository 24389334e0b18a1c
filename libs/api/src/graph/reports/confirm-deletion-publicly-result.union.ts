import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { DeletionNotConfirmed } from '../receivers/deletion-not-confirmed.type.ts';
import { DeletionConfirmed } from './deletion-confirmed.type.ts';
import { NothingToReport } from './nothing-to-report.type.ts';

export const ConfirmDeletionPubliclyResult = createUnionType({
  name: 'ConfirmDeletionPubliclyResult',
  description: 'How confirming a deletion without an account ended.',
  types: () => [DeletionConfirmed, NothingToReport, DeletionNotConfirmed] as const,
  resolveType: kindOf,
});
