import { registerEnumType } from 'type-graphql';

export const LetterFailure = {
  NO_ACCOUNT: 'no-account',
  REFUSED: 'refused',
} as const;
export type LetterFailure = (typeof LetterFailure)[keyof typeof LetterFailure];

registerEnumType(LetterFailure, {
  name: 'LetterFailure',
  description: 'Why a letter could not be told of by mail.',
  valuesConfig: {
    NO_ACCOUNT: { description: 'There is no account to write to.' },
    REFUSED: { description: 'The address took no mail.' },
  },
});
