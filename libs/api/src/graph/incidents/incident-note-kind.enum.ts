import { registerEnumType } from 'type-graphql';

export const IncidentNoteKind = {
  FACT: 'fact',
  EFFECT: 'effect',
  REMEDY: 'remedy',
  DECISION: 'decision',
  NOTE: 'note',
} as const;
export type IncidentNoteKind = (typeof IncidentNoteKind)[keyof typeof IncidentNoteKind];

registerEnumType(IncidentNoteKind, {
  name: 'IncidentNoteKind',
  description: 'What an officer writes down of an incident.',
  valuesConfig: {
    FACT: { description: 'What happened.' },
    EFFECT: { description: 'What it does to people.' },
    REMEDY: { description: 'What was done about it.' },
    DECISION: { description: 'What was decided, and why.' },
    NOTE: { description: 'Anything else.' },
  },
});
