import { registerEnumType } from 'type-graphql';

export const IncidentState = {
  OPEN: 'open',
  CLOSED: 'closed',
} as const;
export type IncidentState = (typeof IncidentState)[keyof typeof IncidentState];

registerEnumType(IncidentState, {
  name: 'IncidentState',
  description: 'Where an incident stands.',
  valuesConfig: {
    OPEN: { description: 'Being worked on.' },
    CLOSED: { description: 'Done.' },
  },
});
