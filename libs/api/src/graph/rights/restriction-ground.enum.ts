import { registerEnumType } from 'type-graphql';

export const RestrictionGround = {
  ACCURACY: 'accuracy',
  UNLAWFUL: 'unlawful',
  CLAIMS: 'claims',
  OBJECTION: 'objection',
} as const;
export type RestrictionGround = (typeof RestrictionGround)[keyof typeof RestrictionGround];

registerEnumType(RestrictionGround, {
  name: 'RestrictionGround',
  description: 'Why data shall only be kept (Art. 18(1)).',
  valuesConfig: {
    ACCURACY: { description: 'It may be wrong, and is being looked at (a).' },
    UNLAWFUL: { description: 'It should not have been used, and erasing it is not wanted (b).' },
    CLAIMS: { description: 'The person needs it for a legal claim (c).' },
    OBJECTION: { description: 'The person objected, and that is being looked at (d).' },
  },
});
