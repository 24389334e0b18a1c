import { registerEnumType } from 'type-graphql';

export const DrillStepName = {
  FROZEN: 'frozen',
  ALERTED: 'alerted',
  COUNTED: 'counted',
  DRAFTED: 'drafted',
  ASKED: 'asked',
  LETTERED: 'lettered',
} as const;
export type DrillStepName = (typeof DrillStepName)[keyof typeof DrillStepName];

registerEnumType(DrillStepName, {
  name: 'DrillStepName',
  description: 'What the portal does by itself after a report.',
  valuesConfig: {
    FROZEN: { description: 'Everything is frozen.' },
    ALERTED: { description: 'Every officer was written to.' },
    COUNTED: { description: 'The people affected are counted.' },
    DRAFTED: { description: 'A notification is drafted that says something of each item the law asks for.' },
    ASKED: { description: 'Who received was asked to delete it.' },
    LETTERED: { description: 'A letter is prepared for everybody whose recordings went out.' },
  },
});
