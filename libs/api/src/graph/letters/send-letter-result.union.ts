import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { LetterRefused } from './letter-refused.type.ts';
import { LetterSent } from './letter-sent.type.ts';

export const SendLetterResult = createUnionType({
  name: 'SendLetterResult',
  description: 'How sending a letter by hand ended.',
  types: () => [LetterSent, StepUpNeeded, LetterRefused] as const,
  resolveType: kindOf,
});
