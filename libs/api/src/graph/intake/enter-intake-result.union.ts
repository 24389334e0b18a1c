import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { AskRefused } from './ask-refused.type.ts';
import { IntakeEntered } from './intake-entered.type.ts';

export const EnterIntakeResult = createUnionType({
  name: 'EnterIntakeResult',
  description: 'How entering a letter or a call ended.',
  types: () => [IntakeEntered, AskRefused] as const,
  resolveType: kindOf,
});
