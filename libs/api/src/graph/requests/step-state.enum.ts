import { registerEnumType } from 'type-graphql';

export const StepState = {
  DONE: 'DONE',
  CURRENT: 'CURRENT',
  WAITING: 'WAITING',
  STOPPED: 'STOPPED',
} as const;
export type StepState = (typeof StepState)[keyof typeof StepState];

registerEnumType(StepState, {
  name: 'StepState',
  description: 'How a step of a timeline stands.',
  valuesConfig: {
    DONE: { description: 'Behind us.' },
    CURRENT: { description: 'Happening now.' },
    WAITING: { description: 'Still to come.' },
    STOPPED: { description: 'Here it ended.' },
  },
});
