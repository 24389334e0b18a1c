import { registerEnumType } from 'type-graphql';

export const MatchFact = {
  ADDRESS: 'address',
  CUSTOMER_NUMBER: 'customer-number',
  DEVICE: 'device',
} as const;
export type MatchFact = (typeof MatchFact)[keyof typeof MatchFact];

registerEnumType(MatchFact, {
  name: 'MatchFact',
  description: 'A proven fact that led to a customer.',
  valuesConfig: {
    ADDRESS: { description: "The proven address is the account's." },
    CUSTOMER_NUMBER: { description: 'The customer number and the name.' },
    DEVICE: { description: 'The serial of a device they own now, and the name.' },
  },
});
