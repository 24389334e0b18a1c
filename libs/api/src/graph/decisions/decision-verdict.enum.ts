import { registerEnumType } from 'type-graphql';

export const DecisionVerdict = { CONFIRM: 'confirm', REJECT: 'reject' } as const;
export type DecisionVerdict = (typeof DecisionVerdict)[keyof typeof DecisionVerdict];

registerEnumType(DecisionVerdict, {
  name: 'DecisionVerdict',
  description: 'What a second officer says.',
  valuesConfig: {
    CONFIRM: { description: 'Yes: it is carried out.' },
    REJECT: { description: 'No: nothing is done. Who proposed it takes it back so.' },
  },
});
