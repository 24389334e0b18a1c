import { registerEnumType } from 'type-graphql';

export const BreachLetterState = {
  PREPARED: 'prepared',
  EXCEPTED: 'excepted',
  SENT: 'sent',
  DELIVERED: 'delivered',
  READ: 'read',
  FAILED: 'failed',
  POSTED: 'posted',
} as const;
export type BreachLetterState = (typeof BreachLetterState)[keyof typeof BreachLetterState];

registerEnumType(BreachLetterState, {
  name: 'BreachLetterState',
  description: 'How far a letter is.',
  valuesConfig: {
    PREPARED: { description: 'It waits for the words to be released.' },
    EXCEPTED: { description: 'This person need not be told.' },
    SENT: { description: 'It lies in the portal, and the mail that tells of it is under way.' },
    DELIVERED: { description: 'The mail server took that mail.' },
    READ: { description: 'The person opened it in the portal.' },
    FAILED: { description: 'No mail could be sent: it goes by post.' },
    POSTED: { description: 'An officer sent it by post.' },
  },
});
