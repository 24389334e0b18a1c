import { registerEnumType } from 'type-graphql';

export const IncidentStepState = {
  PROPOSED: 'proposed',
  APPLIED: 'applied',
  REJECTED: 'rejected',
  WITHDRAWN: 'withdrawn',
} as const;
export type IncidentStepState = (typeof IncidentStepState)[keyof typeof IncidentStepState];

registerEnumType(IncidentStepState, {
  name: 'IncidentStepState',
  description: 'Where such a step stands.',
  valuesConfig: {
    PROPOSED: { description: 'It waits for another officer.' },
    APPLIED: { description: 'Another officer confirmed it, and it was carried out.' },
    REJECTED: { description: 'Another officer said no.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
  },
});
