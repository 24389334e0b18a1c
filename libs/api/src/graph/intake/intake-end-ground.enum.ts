import { registerEnumType } from 'type-graphql';

export const IntakeEndGround = {
  IDENTITY_NOT_SHOWN: 'identity-not-shown',
  CANNOT_IDENTIFY: 'cannot-identify',
  RIGHTS_OF_OTHERS: 'rights-of-others',
  EXCESSIVE: 'excessive',
  NOTHING_HELD: 'nothing-held',
  WITHDRAWN: 'withdrawn',
  VOICES_HANDLED: 'voices-handled',
  ADDRESS_NOT_PROVEN: 'address-not-proven',
} as const;
export type IntakeEndGround = (typeof IntakeEndGround)[keyof typeof IntakeEndGround];

registerEnumType(IntakeEndGround, {
  name: 'IntakeEndGround',
  description: 'Why a case ended without an answer to it.',
  valuesConfig: {
    IDENTITY_NOT_SHOWN: { description: 'Who asked was not shown (Art. 12(6)).' },
    CANNOT_IDENTIFY: { description: 'We cannot tell which data are theirs (Art. 11(2)).' },
    RIGHTS_OF_OTHERS: { description: 'It would take from the rights of others (Art. 15(4)).' },
    EXCESSIVE: { description: 'Manifestly unfounded or excessive (Art. 12(5)).' },
    NOTHING_HELD: { description: 'We hold nothing of this person.' },
    WITHDRAWN: { description: 'The person took it back.' },
    VOICES_HANDLED: { description: 'Recordings with this person’s voice are marked.' },
    ADDRESS_NOT_PROVEN: { description: 'Nobody showed that the address was theirs.' },
  },
});
