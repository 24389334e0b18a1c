import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { LookNotPossible } from './look-not-possible.type.ts';
import { QuarantinedFileLookedAt } from './quarantined-file-looked-at.type.ts';

export const LookAtQuarantinedFileResult = createUnionType({
  name: 'LookAtQuarantinedFileResult',
  description: 'How a look at a file in quarantine ended.',
  types: () => [QuarantinedFileLookedAt, StepUpNeeded, LookNotPossible] as const,
  resolveType: kindOf,
});
