import { createUnionType } from 'type-graphql';
import { kindOf } from '../common/kind-of.ts';
import { NotHeard } from '../reviews/not-heard.type.ts';
import { RequestChangedMeanwhile } from '../rights/request-changed-meanwhile.type.ts';
import { StepUpNeeded } from '../sign-in/step-up-needed.type.ts';
import { DecisionMade } from './decision-made.type.ts';
import { NotDecidable } from './not-decidable.type.ts';
import { SecondOfficerNeeded } from './second-officer-needed.type.ts';

export const DecideResult = createUnionType({
  name: 'DecideResult',
  description: 'How deciding ended.',
  types: () =>
    [
      DecisionMade,
      StepUpNeeded,
      RequestChangedMeanwhile,
      SecondOfficerNeeded,
      NotHeard,
      NotDecidable,
    ] as const,
  resolveType: kindOf,
});
