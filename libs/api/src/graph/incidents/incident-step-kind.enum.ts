import { registerEnumType } from 'type-graphql';

export const IncidentStepKind = {
  AWARENESS: 'awareness',
  LIFT_FREEZE: 'lift-freeze',
  CLOSE: 'close',
  LETTERS: 'letters',
  LETTER_EXCEPTION: 'letter-exception',
  LETTER_ORDER: 'letter-order',
  PUBLIC_NOTICE: 'public-notice',
} as const;
export type IncidentStepKind = (typeof IncidentStepKind)[keyof typeof IncidentStepKind];

registerEnumType(IncidentStepKind, {
  name: 'IncidentStepKind',
  description: 'What no officer does alone in an incident.',
  valuesConfig: {
    AWARENESS: { description: 'It says when the controller became aware.' },
    LIFT_FREEZE: { description: 'What it froze is let go, and it stays open.' },
    CLOSE: { description: 'It ends.' },
    LETTERS: { description: 'The letters to the people whom it touches go out.' },
    LETTER_EXCEPTION: { description: 'Nobody, or one person, need be told, on a ground of the law.' },
    LETTER_ORDER: { description: 'The authority ordered the people to be told.' },
    PUBLIC_NOTICE: { description: 'Everybody may read of it, on a page without sign-in.' },
  },
});
