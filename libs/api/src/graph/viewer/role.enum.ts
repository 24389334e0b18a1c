import { registerEnumType } from 'type-graphql';

export const Role = {
  CUSTOMER: 'customer',
  OFFICER: 'officer',
  REGULATOR: 'regulator',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

registerEnumType(Role, {
  name: 'Role',
  description: 'What a signed-in person is here for.',
  valuesConfig: {
    CUSTOMER: { description: 'A data subject: somebody whose recordings may be held here.' },
    OFFICER: {
      description:
        'A privacy officer of the controller. Works on requests; hears nothing outside an open review.',
    },
    REGULATOR: { description: 'A supervisory authority. Reads counts and incident notices, never people.' },
  },
});
