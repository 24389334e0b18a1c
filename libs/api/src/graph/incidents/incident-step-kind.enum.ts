import { registerEnumType } from 'type-graphql';

export const IncidentStepKind = {
  AWARENESS: 'awareness',
  LIFT_FREEZE: 'lift-freeze',
  CLOSE: 'close',
} as const;
export type IncidentStepKind = (typeof IncidentStepKind)[keyof typeof IncidentStepKind];

registerEnumType(IncidentStepKind, {
  name: 'IncidentStepKind',
  description: 'What no officer does alone in an incident.',
  valuesConfig: {
    AWARENESS: { description: 'It says when the controller became aware.' },
    LIFT_FREEZE: { description: 'What it froze is let go, and it stays open.' },
    CLOSE: { description: 'It ends.' },
  },
});
