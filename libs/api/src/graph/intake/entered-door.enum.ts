import { registerEnumType } from 'type-graphql';

export const EnteredDoor = {
  LETTER: 'letter',
  CALL: 'call',
} as const;
export type EnteredDoor = (typeof EnteredDoor)[keyof typeof EnteredDoor];

registerEnumType(EnteredDoor, {
  name: 'EnteredDoor',
  description: 'By which way a case came that an officer enters.',
  valuesConfig: {
    LETTER: { description: 'A letter.' },
    CALL: { description: 'A call.' },
  },
});
