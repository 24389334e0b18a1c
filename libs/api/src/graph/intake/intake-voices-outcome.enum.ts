import { registerEnumType } from 'type-graphql';

export const IntakeVoicesOutcome = {
  NOT_NAMED: 'not-named',
  TOO_LONG: 'too-long',
  NOTHING: 'nothing',
  FOUND: 'found',
} as const;
export type IntakeVoicesOutcome = (typeof IntakeVoicesOutcome)[keyof typeof IntakeVoicesOutcome];

registerEnumType(IntakeVoicesOutcome, {
  name: 'IntakeVoicesOutcome',
  description: 'Whether there is anything on which a voice could be.',
  valuesConfig: {
    NOT_NAMED: { description: 'The device or the time was not named.' },
    TOO_LONG: { description: 'The time that was named is longer than 31 days.' },
    NOTHING: { description: 'Nothing was recorded there and then, or there is no such device.' },
    FOUND: { description: 'There are recordings to choose from.' },
  },
});
