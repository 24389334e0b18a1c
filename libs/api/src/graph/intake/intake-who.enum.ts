import { registerEnumType } from 'type-graphql';

export const IntakeWho = {
  ACCOUNT_HOLDER: 'account-holder',
  NO_ACCOUNT: 'no-account',
  HOUSEHOLD: 'household',
  PASSER_BY: 'passer-by',
} as const;
export type IntakeWho = (typeof IntakeWho)[keyof typeof IntakeWho];

registerEnumType(IntakeWho, {
  name: 'IntakeWho',
  description: 'What somebody says they are to the controller.',
  valuesConfig: {
    ACCOUNT_HOLDER: { description: 'Has an account and cannot sign in.' },
    NO_ACCOUNT: { description: 'A customer without an account.' },
    HOUSEHOLD: { description: 'Lives with somebody whose device records.' },
    PASSER_BY: { description: "Was recorded by somebody else's device." },
  },
});
