import { registerEnumType } from 'type-graphql';

export const RequestOutcome = {
  GRANTED: 'granted',
  PARTLY: 'partly',
  REFUSED: 'refused',
} as const;
export type RequestOutcome = (typeof RequestOutcome)[keyof typeof RequestOutcome];

registerEnumType(RequestOutcome, {
  name: 'RequestOutcome',
  description: 'How a request was answered.',
  valuesConfig: {
    GRANTED: { description: 'In full.' },
    PARTLY: { description: 'In part; the rest was refused, with grounds.' },
    REFUSED: { description: 'Not at all, with grounds.' },
  },
});
