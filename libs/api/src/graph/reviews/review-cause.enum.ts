import { registerEnumType } from 'type-graphql';

export const ReviewCause = {
  GATE: 'gate',
  ANOMALIES: 'anomalies',
  POLICY: 'policy',
  ASKED: 'asked',
  VOICES: 'voices',
} as const;
export type ReviewCause = (typeof ReviewCause)[keyof typeof ReviewCause];

registerEnumType(ReviewCause, {
  name: 'ReviewCause',
  description: 'Why somebody has to listen before a request is answered.',
  valuesConfig: {
    GATE: { description: 'The gate held the archive.' },
    ANOMALIES: { description: 'Recordings are out of the ordinary.' },
    POLICY: { description: 'The policy asks for it with every request.' },
    ASKED: { description: 'An officer opened a review of a request that stands still.' },
    VOICES: { description: 'Somebody else says that their own voice is on some recordings.' },
  },
});
