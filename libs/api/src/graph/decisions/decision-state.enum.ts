import { registerEnumType } from 'type-graphql';

export const DecisionState = {
  PROPOSED: 'proposed',
  CONFIRMED: 'confirmed',
  APPLIED: 'applied',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
  OBJECTED: 'objected',
} as const;
export type DecisionState = (typeof DecisionState)[keyof typeof DecisionState];

registerEnumType(DecisionState, {
  name: 'DecisionState',
  description: 'Where a decision stands.',
  valuesConfig: {
    PROPOSED: { description: 'It waits for a second officer.' },
    CONFIRMED: { description: 'A second officer confirmed it; it waits until it takes effect.' },
    APPLIED: { description: 'It was carried out.' },
    REJECTED: { description: 'A second officer said no.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
    OBJECTED: { description: 'Somebody whom it concerns objected: officers look at it again.' },
  },
});
