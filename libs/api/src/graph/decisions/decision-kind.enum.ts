import { registerEnumType } from 'type-graphql';

export const DecisionKind = {
  RELEASE: 'release',
  REFUSAL: 'refusal',
  GRANT_IN_PART: 'grant-in-part',
  CLOSING: 'closing',
  ERASE_ON_HOLD: 'erase-on-hold',
  END_OWNERSHIP: 'end-ownership',
} as const;
export type DecisionKind = (typeof DecisionKind)[keyof typeof DecisionKind];

registerEnumType(DecisionKind, {
  name: 'DecisionKind',
  description: 'What no officer does alone.',
  valuesConfig: {
    RELEASE: { description: 'A held answer goes out, as it was reviewed.' },
    REFUSAL: { description: 'A request is refused.' },
    GRANT_IN_PART: { description: 'A part of a request is granted, and the rest refused.' },
    CLOSING: { description: 'A request that cannot go on is closed, so that its customer may ask anew.' },
    ERASE_ON_HOLD: { description: 'Something is erased that was on hold.' },
    END_OWNERSHIP: { description: 'The ledger says that a device is no longer a customer’s.' },
  },
});
