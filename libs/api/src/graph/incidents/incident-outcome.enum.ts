import { registerEnumType } from 'type-graphql';

export const IncidentOutcome = {
  BREACH: 'breach',
  NO_BREACH: 'no-breach',
} as const;
export type IncidentOutcome = (typeof IncidentOutcome)[keyof typeof IncidentOutcome];

registerEnumType(IncidentOutcome, {
  name: 'IncidentOutcome',
  description: 'What an incident was found to be.',
  valuesConfig: {
    BREACH: { description: 'A personal data breach.' },
    NO_BREACH: { description: 'No breach.' },
  },
});
