import { registerEnumType } from 'type-graphql';

export const LookOutcome = { SETTLED: 'settled', AGAIN: 'again' } as const;
export type LookOutcome = (typeof LookOutcome)[keyof typeof LookOutcome];

registerEnumType(LookOutcome, {
  name: 'LookOutcome',
  description: 'What an officer says who looked at a file in quarantine.',
  valuesConfig: {
    SETTLED: { description: 'Nothing is left to do about it: it stands on no list any more.' },
    AGAIN: { description: 'Somebody has to look again: it stands on the list once more.' },
  },
});
