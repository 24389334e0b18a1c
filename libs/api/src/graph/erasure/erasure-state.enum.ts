import { registerEnumType } from 'type-graphql';

export const ErasureState = {
  WAITING: 'waiting',
  TAKEN_BACK: 'taken-back',
  BEGUN: 'begun',
  LISTED: 'listed',
  ERASED: 'erased',
} as const;
export type ErasureState = (typeof ErasureState)[keyof typeof ErasureState];

registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'How far an erasure is.',
  valuesConfig: {
    WAITING: { description: 'It waits for its date, and can be taken back.' },
    TAKEN_BACK: { description: 'It was taken back, or refused.' },
    BEGUN: { description: 'It began and cannot be taken back.' },
    LISTED: { description: 'It is being carried out.' },
    ERASED: { description: 'It is done, and certified.' },
  },
});
