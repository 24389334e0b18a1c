import { registerEnumType } from 'type-graphql';

export const IntakeKind = {
  ACCESS: 'access',
  RECTIFICATION: 'rectification',
  ERASURE: 'erasure',
  RESTRICTION: 'restriction',
  PORTABILITY: 'portability',
  OBJECTION: 'objection',
} as const;
export type IntakeKind = (typeof IntakeKind)[keyof typeof IntakeKind];

registerEnumType(IntakeKind, {
  name: 'IntakeKind',
  description: 'Which right somebody wants to use (GDPR).',
  valuesConfig: {
    ACCESS: { description: 'A copy of the recordings (Art. 15).' },
    RECTIFICATION: { description: 'Something that is wrong is put right (Art. 16).' },
    ERASURE: { description: 'The recordings are erased (Art. 17).' },
    RESTRICTION: { description: 'The recordings are kept and not used (Art. 18).' },
    PORTABILITY: { description: 'The data to take elsewhere (Art. 20).' },
    OBJECTION: { description: 'No human review, no training (Art. 21).' },
  },
});
