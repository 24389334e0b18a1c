import { registerEnumType } from 'type-graphql';

export const IdentityMeans = {
  DOCUMENT: 'document',
  KNOWN_ADDRESS: 'known-address',
  ANSWERS: 'answers',
  IN_PERSON: 'in-person',
} as const;
export type IdentityMeans = (typeof IdentityMeans)[keyof typeof IdentityMeans];

registerEnumType(IdentityMeans, {
  name: 'IdentityMeans',
  description: 'By what an officer took an identity for proven.',
  valuesConfig: {
    DOCUMENT: { description: 'A document that was shown.' },
    KNOWN_ADDRESS: { description: 'They write from an address that we know to be theirs.' },
    ANSWERS: { description: 'Answers that only they can give.' },
    IN_PERSON: { description: 'They came in person.' },
  },
});
