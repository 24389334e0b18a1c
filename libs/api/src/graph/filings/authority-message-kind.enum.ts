import { registerEnumType } from 'type-graphql';

export const AuthorityMessageKind = {
  ACKNOWLEDGEMENT: 'acknowledgement',
  QUESTION: 'question',
  DATE: 'date',
  ANSWER: 'answer',
} as const;
export type AuthorityMessageKind = (typeof AuthorityMessageKind)[keyof typeof AuthorityMessageKind];

registerEnumType(AuthorityMessageKind, {
  name: 'AuthorityMessageKind',
  description: 'What goes between an authority and the controller.',
  valuesConfig: {
    ACKNOWLEDGEMENT: { description: 'The authority has it, under its own reference.' },
    QUESTION: { description: 'The authority asks.' },
    DATE: { description: 'The authority sets a date.' },
    ANSWER: { description: 'The controller answers.' },
  },
});
