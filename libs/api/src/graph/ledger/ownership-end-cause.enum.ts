import { registerEnumType } from 'type-graphql';

export const OwnershipEndCause = {
  SOLD: 'sold',
  RETURNED: 'returned',
  WRONG_OWNER: 'wrong-owner',
} as const;
export type OwnershipEndCause = (typeof OwnershipEndCause)[keyof typeof OwnershipEndCause];

registerEnumType(OwnershipEndCause, {
  name: 'OwnershipEndCause',
  description: 'Why a line of the ledger of devices ends earlier than it says.',
  valuesConfig: {
    SOLD: { description: 'The device was sold or given away.' },
    RETURNED: { description: 'The device went back to the shop or the maker.' },
    WRONG_OWNER: { description: 'The device was never theirs: the line ends where it begins.' },
  },
});
