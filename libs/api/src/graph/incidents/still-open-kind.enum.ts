import { registerEnumType } from 'type-graphql';

export const StillOpenKind = {
  PEOPLE_UNTOLD: 'people-untold',
  LETTERS_UNSENT: 'letters-unsent',
  LETTERS_FAILED: 'letters-failed',
  AUTHORITY_UNTOLD: 'authority-untold',
  QUESTIONS_UNANSWERED: 'questions-unanswered',
  RECEIVERS_SILENT: 'receivers-silent',
  RECORDINGS_FROZEN: 'recordings-frozen',
} as const;
export type StillOpenKind = (typeof StillOpenKind)[keyof typeof StillOpenKind];

registerEnumType(StillOpenKind, {
  name: 'StillOpenKind',
  description: 'What may still be open when an incident is to end.',
  valuesConfig: {
    PEOPLE_UNTOLD: {
      description: 'The people have to be told, and what was released does not reach them all.',
    },
    LETTERS_UNSENT: { description: 'Letters that were not sent.' },
    LETTERS_FAILED: { description: 'Letters that could not be told of by mail, and did not go by post.' },
    AUTHORITY_UNTOLD: { description: 'The authority has to be notified, and nothing is filed.' },
    QUESTIONS_UNANSWERED: { description: 'Questions and dates of the authority that nobody answered.' },
    RECEIVERS_SILENT: { description: 'Receivers who were asked, have time left, and did not confirm.' },
    RECORDINGS_FROZEN: { description: 'Recordings that the incident holds frozen.' },
  },
});
