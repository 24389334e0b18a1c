import { registerEnumType } from 'type-graphql';

export const WorkAspect = {
  STATE: 'state',
  REASON: 'reason',
  DATES: 'dates',
  ASSIGNEE: 'assignee',
  DONE: 'done',
} as const;
export type WorkAspect = (typeof WorkAspect)[keyof typeof WorkAspect];

registerEnumType(WorkAspect, {
  name: 'WorkAspect',
  description: 'What of a piece of work changed.',
  valuesConfig: {
    STATE: { description: 'Where it stands.' },
    REASON: { description: 'Why it stands on the list.' },
    DATES: { description: 'By when somebody has to act, or whether the clock stands still.' },
    ASSIGNEE: { description: 'Whose it is.' },
    DONE: { description: 'It is done.' },
  },
});
