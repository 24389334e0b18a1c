import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { FilingSaved, NotificationFiled } from './filing-done.type.ts';
import { FilingNotPossible } from './filing-not-possible.type.ts';

export const SaveFilingResult = createUnionType({
  name: 'SaveFilingResult',
  description: 'How keeping a draft ended.',
  types: () => [FilingSaved, FilingNotPossible] as const,
  resolveType: kindOf,
});

export const FileResult = createUnionType({
  name: 'FileResult',
  description: 'How sending something to an authority ended.',
  types: () => [NotificationFiled, StepUpNeeded, FilingNotPossible] as const,
  resolveType: kindOf,
});
