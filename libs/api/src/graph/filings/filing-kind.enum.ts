import { registerEnumType } from 'type-graphql';

export const FilingKind = {
  PRELIMINARY: 'preliminary',
  FOLLOW_UP: 'follow-up',
  COMPLETE: 'complete',
  WITHDRAWAL: 'withdrawal',
} as const;
export type FilingKind = (typeof FilingKind)[keyof typeof FilingKind];

registerEnumType(FilingKind, {
  name: 'FilingKind',
  description: 'A phase of a notification.',
  valuesConfig: {
    PRELIMINARY: { description: 'The first one, with what is known in time.' },
    FOLLOW_UP: { description: 'What became known since.' },
    COMPLETE: { description: 'Everything that the form asks.' },
    WITHDRAWAL: { description: 'Takes it back, with the reasons.' },
  },
});
