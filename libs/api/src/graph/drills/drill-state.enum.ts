import { registerEnumType } from 'type-graphql';

export const DrillState = { RUNNING: 'running', ENDED: 'ended' } as const;
export type DrillState = (typeof DrillState)[keyof typeof DrillState];

registerEnumType(DrillState, {
  name: 'DrillState',
  description: 'Where an exercise stands.',
  valuesConfig: {
    RUNNING: { description: 'Its invented people are still there.' },
    ENDED: { description: 'They were erased; its times stay.' },
  },
});
