import { registerEnumType } from 'type-graphql';

export const LimitedUse = {
  HUMAN_REVIEW: 'human-review',
  TRAINING: 'training',
} as const;
export type LimitedUse = (typeof LimitedUse)[keyof typeof LimitedUse];

registerEnumType(LimitedUse, {
  name: 'LimitedUse',
  description: 'A use of recordings to which a person can object.',
  valuesConfig: {
    HUMAN_REVIEW: { description: 'That privacy officers listen to them.' },
    TRAINING: { description: 'That anything is trained or improved with them.' },
  },
});
