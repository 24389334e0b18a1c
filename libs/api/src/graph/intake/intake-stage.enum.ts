import { registerEnumType } from 'type-graphql';

export const IntakeStage = {
  RECEIVED: 'received',
  BEING_LOOKED_AT: 'being-looked-at',
  WE_NEED_SOMETHING: 'we-need-something',
  IN_WORK: 'in-work',
  REFUSED: 'refused',
  CLOSED: 'closed',
} as const;
export type IntakeStage = (typeof IntakeStage)[keyof typeof IntakeStage];

registerEnumType(IntakeStage, {
  name: 'IntakeStage',
  description: 'Where a case stands, for the person whose it is.',
  valuesConfig: {
    RECEIVED: { description: 'It came; the address has to be shown to be theirs.' },
    BEING_LOOKED_AT: { description: 'A person looks at it.' },
    WE_NEED_SOMETHING: { description: 'Something is needed of them.' },
    IN_WORK: { description: 'It is being answered, to their account or proven address alone.' },
    REFUSED: { description: 'It was refused, with reasons.' },
    CLOSED: { description: 'It is over.' },
  },
});
