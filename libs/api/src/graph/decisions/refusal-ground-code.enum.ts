import { registerEnumType } from 'type-graphql';

export const RefusalGroundCode = {
  MANIFESTLY_UNFOUNDED: 'MANIFESTLY_UNFOUNDED',
  MANIFESTLY_EXCESSIVE: 'MANIFESTLY_EXCESSIVE',
  IDENTITY_NOT_SHOWN: 'IDENTITY_NOT_SHOWN',
  RIGHTS_OF_OTHERS: 'RIGHTS_OF_OTHERS',
  RIGHTS_OF_OTHERS_IN_TRANSFER: 'RIGHTS_OF_OTHERS_IN_TRANSFER',
  NOT_PORTABLE: 'NOT_PORTABLE',
  DATA_ACCURATE: 'DATA_ACCURATE',
  STILL_NEEDED: 'STILL_NEEDED',
  LEGAL_OBLIGATION: 'LEGAL_OBLIGATION',
  LEGAL_CLAIMS: 'LEGAL_CLAIMS',
  NO_GROUND_TO_RESTRICT: 'NO_GROUND_TO_RESTRICT',
  COMPELLING_GROUNDS: 'COMPELLING_GROUNDS',
  CLAIMS_AGAINST_OBJECTION: 'CLAIMS_AGAINST_OBJECTION',
} as const;
export type RefusalGroundCode = (typeof RefusalGroundCode)[keyof typeof RefusalGroundCode];

registerEnumType(RefusalGroundCode, {
  name: 'RefusalGroundCode',
  description:
    'On what a refusal, whole or in part, is based. Which of them a request allows, its kind says.',
  valuesConfig: {
    MANIFESTLY_UNFOUNDED: { description: 'The request is manifestly unfounded. GDPR Art. 12(5)(b).' },
    MANIFESTLY_EXCESSIVE: { description: 'The request is manifestly excessive. GDPR Art. 12(5)(b).' },
    IDENTITY_NOT_SHOWN: {
      description: 'We could not make sure whose data it is. GDPR Art. 11(2), Art. 12(6).',
    },
    RIGHTS_OF_OTHERS: {
      description: 'The rights and freedoms of other people stand against it. GDPR Art. 15(4).',
    },
    RIGHTS_OF_OTHERS_IN_TRANSFER: {
      description: 'The rights and freedoms of other people stand against it. GDPR Art. 20(4).',
    },
    NOT_PORTABLE: {
      description: 'The data is not used by consent or contract and by automated means. GDPR Art. 20(1).',
    },
    DATA_ACCURATE: { description: 'The data is accurate and complete. GDPR Art. 16.' },
    STILL_NEEDED: {
      description: 'None of the reasons for which data has to be erased is given. GDPR Art. 17(1).',
    },
    LEGAL_OBLIGATION: { description: 'A law obliges us to keep the data. GDPR Art. 17(3)(b).' },
    LEGAL_CLAIMS: { description: 'The data is needed for legal claims. GDPR Art. 17(3)(e).' },
    NO_GROUND_TO_RESTRICT: {
      description: 'None of the reasons for a restriction is given. GDPR Art. 18(1).',
    },
    COMPELLING_GROUNDS: {
      description: 'Compelling legitimate grounds outweigh the objection. GDPR Art. 21(1).',
    },
    CLAIMS_AGAINST_OBJECTION: { description: 'The use is needed for legal claims. GDPR Art. 21(1).' },
  },
});
