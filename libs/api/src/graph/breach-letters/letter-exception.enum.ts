import { registerEnumType } from 'type-graphql';

export const LetterException = {
  UNINTELLIGIBLE: 'unintelligible',
  LATER_MEASURES: 'later-measures',
  EFFORT: 'effort',
} as const;
export type LetterException = (typeof LetterException)[keyof typeof LetterException];

registerEnumType(LetterException, {
  name: 'LetterException',
  description: 'Why people need not be told of a breach.',
  valuesConfig: {
    UNINTELLIGIBLE: { description: 'Nobody can read or hear the data, for they were sealed.' },
    LATER_MEASURES: { description: 'What was done since makes the high risk unlikely.' },
    EFFORT: { description: 'It would take a disproportionate effort: then a public notice tells them.' },
  },
});
