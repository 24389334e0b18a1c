import { registerEnumType } from 'type-graphql';

export const ErasureDelay = {
  ACCESS_OPEN: 'ACCESS_OPEN',
  EVIDENCE_FROZEN: 'EVIDENCE_FROZEN',
  LEGAL_HOLD: 'LEGAL_HOLD',
} as const;
export type ErasureDelay = (typeof ErasureDelay)[keyof typeof ErasureDelay];

registerEnumType(ErasureDelay, {
  name: 'ErasureDelay',
  description: 'Why an erasure does not happen on its date.',
  valuesConfig: {
    ACCESS_OPEN: { description: 'A copy of the recordings is asked for and not answered yet.' },
    EVIDENCE_FROZEN: { description: 'Something is evidence of an incident.' },
    LEGAL_HOLD: { description: 'All that is left is needed for a claim or by a law.' },
  },
});
