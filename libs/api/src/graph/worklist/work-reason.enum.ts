import { registerEnumType } from 'type-graphql';

export const WorkReason = {
  DUE: 'due',
  PROMPT: 'prompt',
  AWAITS_IDENTITY: 'awaits-identity',
  AWAITS_SCOPE: 'awaits-scope',
  HELD: 'held',
  FAILED: 'failed',
  STOPPED: 'stopped',
  FROZEN: 'frozen',
  SECOND_OFFICER: 'second-officer',
  NEW_INTAKE: 'new-intake',
  INCIDENT: 'incident',
  PEOPLE_UNTOLD: 'people-untold',
  UNOWNED: 'unowned',
} as const;
export type WorkReason = (typeof WorkReason)[keyof typeof WorkReason];

registerEnumType(WorkReason, {
  name: 'WorkReason',
  description: 'Why a piece of work stands on the list.',
  valuesConfig: {
    DUE: { description: 'The law sets a date.' },
    PROMPT: { description: 'The target for a prompt answer comes before the legal date.' },
    AWAITS_IDENTITY: { description: 'The person has to show who they are.' },
    AWAITS_SCOPE: { description: 'The person has to say what is meant.' },
    HELD: { description: 'The gate holds the archive.' },
    FAILED: { description: 'It could not be packed or checked.' },
    STOPPED: { description: 'The gate stopped it.' },
    FROZEN: { description: 'An incident froze it.' },
    SECOND_OFFICER: { description: 'A second officer has to decide.' },
    NEW_INTAKE: { description: 'It came in by another door, and nobody has looked at it.' },
    INCIDENT: { description: 'The incident is open.' },
    PEOPLE_UNTOLD: {
      description: 'The people have to be told of an incident, and letters wait for a release.',
    },
    UNOWNED: { description: 'It belongs to nobody known.' },
  },
});
