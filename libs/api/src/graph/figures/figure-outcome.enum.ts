import { registerEnumType } from 'type-graphql';

export const FigureOutcome = {
  GRANTED: 'granted',
  PARTLY: 'partly',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
  CLOSED: 'closed',
  OPEN: 'open',
} as const;
export type FigureOutcome = (typeof FigureOutcome)[keyof typeof FigureOutcome];

registerEnumType(FigureOutcome, {
  name: 'FigureOutcome',
  description: 'How a request ended, for counting.',
  valuesConfig: {
    GRANTED: { description: 'Carried out.' },
    PARTLY: { description: 'Carried out in part.' },
    REFUSED: { description: 'Not carried out.' },
    WITHDRAWN: { description: 'Taken back by the customer.' },
    CLOSED: { description: 'Ended by an officer, since it could not go on.' },
    OPEN: { description: 'Not answered yet.' },
  },
});
