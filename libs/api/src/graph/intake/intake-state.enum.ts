import { registerEnumType } from 'type-graphql';

export const IntakeState = {
  NEW: 'new',
  ADDRESS_PROVEN: 'address-proven',
  IDENTITY_NEEDED: 'identity-needed',
  IDENTITY_PROVEN: 'identity-proven',
  MATCHED: 'matched',
  REFUSED: 'refused',
  CLOSED: 'closed',
} as const;
export type IntakeState = (typeof IntakeState)[keyof typeof IntakeState];

registerEnumType(IntakeState, {
  name: 'IntakeState',
  description: 'Where a case stands before it belongs to anybody.',
  valuesConfig: {
    NEW: { description: 'Received; nothing is proven.' },
    ADDRESS_PROVEN: { description: 'The person has shown that the address is theirs.' },
    IDENTITY_NEEDED: { description: 'The person was asked who they are; the clock stands still.' },
    IDENTITY_PROVEN: { description: 'An officer took the identity for proven.' },
    MATCHED: { description: 'It became a request of the subject whom the system found.' },
    REFUSED: { description: 'Two officers refused it, with reasons.' },
    CLOSED: { description: 'It ended without a refusal.' },
  },
});
