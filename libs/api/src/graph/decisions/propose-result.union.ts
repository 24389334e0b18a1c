import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NotHeard } from '../reviews/not-heard.type.ts';
import { RequestChangedMeanwhile } from '../rights/request-changed-meanwhile.type.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { AlreadyProposed } from './already-proposed.type.ts';
import { DecisionProposed } from './decision-proposed.type.ts';
import { NotDecidable } from './not-decidable.type.ts';

export const ProposeResult = createUnionType({
  name: 'ProposeResult',
  description: 'How proposing ended.',
  types: () =>
    [
      DecisionProposed,
      StepUpNeeded,
      RequestChangedMeanwhile,
      NotHeard,
      NotDecidable,
      AlreadyProposed,
    ] as const,
  resolveType: kindOf,
});
