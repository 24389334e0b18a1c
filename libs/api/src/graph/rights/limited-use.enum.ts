import { registerEnumType } from 'type-graphql';

export const LimitedUse = {
  ANY: 'any',
  HUMAN_REVIEW: 'human-review',
  TRAINING: 'training',
} as const;
export type LimitedUse = (typeof LimitedUse)[keyof typeof LimitedUse];

registerEnumType(LimitedUse, {
  name: 'LimitedUse',
  description: 'A use of recordings that a person can have come to an end.',
  valuesConfig: {
    ANY: { description: 'Anything but keeping them.' },
    HUMAN_REVIEW: { description: 'That privacy officers listen to them.' },
    TRAINING: { description: 'That anything is trained or improved with them.' },
  },
});
