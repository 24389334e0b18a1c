import { registerEnumType } from 'type-graphql';

export const RedactionGround = {
  OTHER_VOICE: 'other-voice',
  OTHER_PERSONS_DATA: 'other-persons-data',
  TRADE_SECRET: 'trade-secret',
} as const;
export type RedactionGround = (typeof RedactionGround)[keyof typeof RedactionGround];

registerEnumType(RedactionGround, {
  name: 'RedactionGround',
  description: 'Why something is kept from the person (Art. 15(4) GDPR).',
  valuesConfig: {
    OTHER_VOICE: { description: "Somebody else's voice." },
    OTHER_PERSONS_DATA: { description: 'What is said is about somebody else.' },
    TRADE_SECRET: { description: 'A trade secret.' },
  },
});
