import { registerEnumType } from 'type-graphql';

export const AccessBy = {
  YOU: 'YOU',
  PRIVACY_OFFICER: 'PRIVACY_OFFICER',
  SYSTEM: 'SYSTEM',
} as const;
export type AccessBy = (typeof AccessBy)[keyof typeof AccessBy];

registerEnumType(AccessBy, {
  name: 'AccessBy',
  description: 'Who did something with a recording.',
  valuesConfig: {
    YOU: { description: 'The customer.' },
    PRIVACY_OFFICER: { description: 'A privacy officer of the controller.' },
    SYSTEM: { description: 'The portal itself, in a job.' },
  },
});
