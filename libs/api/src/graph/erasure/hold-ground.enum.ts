import { registerEnumType } from 'type-graphql';

export const HoldGround = { LEGAL_CLAIMS: 'legal-claims', LEGAL_OBLIGATION: 'legal-obligation' } as const;
export type HoldGround = (typeof HoldGround)[keyof typeof HoldGround];

registerEnumType(HoldGround, {
  name: 'HoldGround',
  description: 'On which ground recordings are kept against an erasure (GDPR Art. 17(3)).',
  valuesConfig: {
    LEGAL_CLAIMS: { description: 'To establish, exercise or defend legal claims: Art. 17(3)(e).' },
    LEGAL_OBLIGATION: { description: 'A law obliges the controller to keep them: Art. 17(3)(b).' },
  },
});
