import { registerEnumType } from 'type-graphql';

export const IntakeDoor = {
  OUTSIDE: 'outside',
  LETTER: 'letter',
  CALL: 'call',
} as const;
export type IntakeDoor = (typeof IntakeDoor)[keyof typeof IntakeDoor];

registerEnumType(IntakeDoor, {
  name: 'IntakeDoor',
  description: 'By which way a case came in.',
  valuesConfig: {
    OUTSIDE: { description: 'The page for everybody.' },
    LETTER: { description: 'A letter that an officer entered.' },
    CALL: { description: 'A call that an officer entered.' },
  },
});
