import { registerEnumType } from 'type-graphql';

export const AccessKind = {
  LISTENED: 'LISTENED',
  OPENED: 'OPENED',
  DELIVERED: 'DELIVERED',
  REVIEWED: 'REVIEWED',
  READ_TRANSCRIPT: 'READ_TRANSCRIPT',
} as const;
export type AccessKind = (typeof AccessKind)[keyof typeof AccessKind];

registerEnumType(AccessKind, {
  name: 'AccessKind',
  description: 'What was done with a recording.',
  valuesConfig: {
    LISTENED: { description: 'Its sound was played.' },
    OPENED: { description: 'An archive that carries it was looked into.' },
    DELIVERED: { description: 'It was sent, in an archive.' },
    REVIEWED: { description: 'A privacy officer heard it in a review.' },
    READ_TRANSCRIPT: { description: 'Its transcript was read.' },
  },
});
