import { registerEnumType } from 'type-graphql';

export const IncidentStepTaken = {
  FREEZE: 'freeze',
  ASSESS: 'assess',
  NOTIFY: 'notify',
  TELL: 'tell',
} as const;
export type IncidentStepTaken = (typeof IncidentStepTaken)[keyof typeof IncidentStepTaken];

registerEnumType(IncidentStepTaken, {
  name: 'IncidentStepTaken',
  description: 'What was done about an incident.',
  valuesConfig: {
    FREEZE: { description: 'Everything it touches was frozen.' },
    ASSESS: { description: 'It was assessed for the first time.' },
    NOTIFY: { description: 'An authority was first told of it.' },
    TELL: { description: 'The last of the people affected was written to.' },
  },
});
