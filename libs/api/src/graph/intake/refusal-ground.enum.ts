import { registerEnumType } from 'type-graphql';

export const IntakeRefusalGround = {
  IDENTITY_NOT_SHOWN: 'identity-not-shown',
  CANNOT_IDENTIFY: 'cannot-identify',
  RIGHTS_OF_OTHERS: 'rights-of-others',
  EXCESSIVE: 'excessive',
  NOTHING_HELD: 'nothing-held',
  WITHDRAWN: 'withdrawn',
} as const;
export type IntakeRefusalGround = (typeof IntakeRefusalGround)[keyof typeof IntakeRefusalGround];

registerEnumType(IntakeRefusalGround, {
  name: 'IntakeRefusalGround',
  description: 'Why a case is refused.',
  valuesConfig: {
    IDENTITY_NOT_SHOWN: { description: 'Who asked was not shown (Art. 12(6)).' },
    CANNOT_IDENTIFY: { description: 'We cannot tell which data are theirs (Art. 11(2)).' },
    RIGHTS_OF_OTHERS: { description: 'It would take from the rights of others (Art. 15(4)).' },
    EXCESSIVE: { description: 'Manifestly unfounded or excessive (Art. 12(5)).' },
    NOTHING_HELD: { description: 'We hold nothing of this person.' },
    WITHDRAWN: { description: 'Taken back by letter or by call; it is closed, not refused.' },
  },
});
