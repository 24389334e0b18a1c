import { registerEnumType } from 'type-graphql';

export const WorkDoor = {
  PORTAL: 'portal',
  LETTER: 'letter',
  CALL: 'call',
  OUTSIDE: 'outside',
} as const;
export type WorkDoor = (typeof WorkDoor)[keyof typeof WorkDoor];

registerEnumType(WorkDoor, {
  name: 'WorkDoor',
  description: 'By which way it came in.',
  valuesConfig: {
    PORTAL: { description: 'By a signed-in customer.' },
    LETTER: { description: 'By a letter that an officer entered.' },
    CALL: { description: 'By a call that an officer entered.' },
    OUTSIDE: { description: 'By somebody without an account.' },
  },
});
