import { registerEnumType } from 'type-graphql';

export const FrozenKind = {
  RECORDING: 'recording',
  ARCHIVE: 'archive',
  DELIVERY: 'delivery',
} as const;
export type FrozenKind = (typeof FrozenKind)[keyof typeof FrozenKind];

registerEnumType(FrozenKind, {
  name: 'FrozenKind',
  description: 'A kind of thing that can be frozen.',
  valuesConfig: {
    RECORDING: { description: 'A recording.' },
    ARCHIVE: { description: 'An archive.' },
    DELIVERY: { description: 'A delivery.' },
  },
});
