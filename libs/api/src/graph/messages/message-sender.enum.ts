import { registerEnumType } from 'type-graphql';

export const MessageSender = { CUSTOMER: 'customer', OFFICER: 'officer', PORTAL: 'portal' } as const;
export type MessageSender = (typeof MessageSender)[keyof typeof MessageSender];

registerEnumType(MessageSender, {
  name: 'MessageSender',
  description: 'Who wrote a message.',
  valuesConfig: {
    CUSTOMER: { description: 'The customer whose request it is.' },
    OFFICER: { description: 'A privacy officer.' },
    PORTAL: { description: 'The portal, by itself: a letter that the law asks for.' },
  },
});
