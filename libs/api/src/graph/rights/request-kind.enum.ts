import { registerEnumType } from 'type-graphql';

export const RequestKind = {
  ACCESS: 'access',
  PORTABILITY: 'portability',
  RECTIFICATION: 'rectification',
  ERASURE: 'erasure',
  RESTRICTION: 'restriction',
  OBJECTION: 'objection',
} as const;
export type RequestKind = (typeof RequestKind)[keyof typeof RequestKind];

registerEnumType(RequestKind, {
  name: 'RequestKind',
  description: 'Which right is used (GDPR).',
  valuesConfig: {
    ACCESS: { description: 'A copy of what is held (Art. 15).' },
    PORTABILITY: { description: 'The data to take elsewhere (Art. 20).' },
    RECTIFICATION: { description: 'Something wrong is put right (Art. 16).' },
    ERASURE: { description: 'What is held is erased (Art. 17).' },
    RESTRICTION: { description: 'What is held is kept and not used (Art. 18).' },
    OBJECTION: { description: 'A use comes to an end (Art. 21).' },
  },
});
