import { registerEnumType } from 'type-graphql';

export const WorkThing = {
  REQUEST: 'request',
  DECISION: 'decision',
  INTAKE: 'intake',
  INCIDENT: 'incident',
  QUARANTINE: 'quarantine',
} as const;
export type WorkThing = (typeof WorkThing)[keyof typeof WorkThing];

registerEnumType(WorkThing, {
  name: 'WorkThing',
  description: 'What a piece of work is.',
  valuesConfig: {
    REQUEST: { description: 'A request of a customer.' },
    DECISION: { description: 'What an officer proposed and another has to decide.' },
    INTAKE: { description: 'What came in by another door and is no request yet.' },
    INCIDENT: { description: 'An open incident.' },
    QUARANTINE: { description: 'Files that were fed in and belong to nobody known.' },
  },
});
